const $ = (selector) => document.querySelector(selector);

/** What is seen of the chat: puts every frame where it belongs. */
export class View {
  #me;
  #nameOf;
  #words;
  #doing;

  /**
   * @param {string} me a user id
   * @param {(userId: string) => string} nameOf
   * @param {import('./words.js').Words} words
   * @param {{edit: (message: {id: string, body: string}) => void, react: (messageId: string) => void}} doing what buttons of messages do
   */
  constructor(me, nameOf, words, doing) {
    this.#me = me;
    this.#nameOf = nameOf;
    this.#words = words;
    this.#doing = doing;
  }

  show(frame) {
    const line = this.#words.of(frame);
    if (line) $('#heard').append(element('li', line));
    this.#place(frame);
  }

  state(state) {
    $('#state').textContent = state;
    $('#state').className = state;
  }

  #place({ type, data }) {
    switch (type) {
      case 'chat.message':
        return this.#add(data);
      case 'chat.edited':
        return this.#edit(data);
      case 'chat.typing.user':
        $('#typing').textContent = data.typing ? `${this.#nameOf(data.user_id)} is typing…` : '';
        return;
      case 'chat.reaction.update':
        put(`#${data.message_id} .reactions`, data.action === 'add' ? data.reaction : '');
        return;
      case 'chat.read.update':
        if (data.user_id !== this.#me) this.#read(data);
        return;
      case 'file.upload.event':
        return this.#upload(data);
    }
  }

  #add(message) {
    const mine = message.user_id === this.#me;
    const item = element('article', '', `message${mine ? ' mine' : ''}`);
    item.id = message.id;
    const head = element('header');
    head.append(element('b', this.#nameOf(message.user_id)), element('time', message.created_at.slice(11, 16)));
    const foot = element('footer');
    const edited = element('span', '', 'edited');
    const button = mine
      ? this.#button('edit', () => this.#doing.edit({ id: message.id, body: $(`#${message.id} p`).textContent }))
      : this.#button('like', () => this.#doing.react(message.id));
    foot.append(edited, button, element('span', '', 'reactions'), element('span', '', 'read'));
    item.append(head, element('p', message.body), foot);
    this.#append(item);
  }

  #edit(message) {
    put(`#${message.id} p`, message.body);
    put(`#${message.id} .edited`, 'edited');
  }

  #read({ message_id, user_id }) {
    document.querySelectorAll('.read').forEach((mark) => (mark.textContent = ''));
    put(`#${message_id} .read`, `read by ${this.#nameOf(user_id)}`);
  }

  #upload({ user_id, fileId, progress }) {
    const id = `upload-${fileId}`;
    let item = document.getElementById(id);
    if (!item) {
      item = element('div', '', 'upload');
      item.id = id;
      item.append(element('span'), element('progress'));
      item.querySelector('progress').max = 100;
      this.#append(item);
    }
    item.querySelector('span').textContent = `${this.#nameOf(user_id)} ${progress === 100 ? 'has uploaded' : 'uploads'} ${fileId}`;
    item.querySelector('progress').value = progress;
  }

  #append(item) {
    $('#messages').append(item);
    item.scrollIntoView();
  }

  #button(label, click) {
    const button = element('button', label);
    button.addEventListener('click', click);
    return button;
  }
}

/** A message that was said before this user came is not here. */
function put(selector, text) {
  const place = $(selector);
  if (place) place.textContent = text;
}

function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
