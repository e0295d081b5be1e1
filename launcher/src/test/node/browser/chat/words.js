/** Puts what is heard into words; empty for what isn't worth a line. */
export class Words {
  #nameOf;
  #bodies = new Map();

  /** @param {(userId: string) => string} nameOf */
  constructor(nameOf) {
    this.#nameOf = nameOf;
  }

  of({ type, data }) {
    const name = this.#nameOf(data.user_id ?? data.from_user);
    switch (type) {
      case 'chat.message':
        this.#bodies.set(data.id, data.body);
        return `${name}: ${data.body}`;
      case 'chat.edited':
        this.#bodies.set(data.id, data.body);
        return `${name} changed it to: ${data.body}`;
      case 'chat.typing.user':
        return data.typing ? `${name} types` : `${name} stopped typing`;
      case 'chat.reaction.update':
        return `${name} ${data.action === 'add' ? 'added' : 'took back'} ${data.reaction} at: ${this.#quoted(data)}`;
      case 'chat.read.update':
        return `${name} has read: ${this.#quoted(data)}`;
      case 'room.member.joined':
        return `${name} joined`;
      case 'file.upload.event':
        return `${name} uploads ${data.fileId}: ${data.progress} %`;
      case 'call.offer':
        return `${name} calls (${data.call_type})`;
      case 'call.answer':
        return `${name} answers`;
      case 'call.ice':
        return `${name} says how to be reached`;
      case 'call.end':
        return `${name} hangs up (${data.reason})`;
      default:
        return '';
    }
  }

  #quoted({ message_id }) {
    return this.#bodies.get(message_id) ?? message_id;
  }
}
