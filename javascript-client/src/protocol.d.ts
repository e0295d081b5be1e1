/** The frames of the gateway's protocol that are not events of an Avro schema: see docs/protocol.md. */

/** A frame from the gateway. */
export interface Frame<T extends string = string, D = unknown> {
  type: T;
  data: D;
  /** Only notifications: the same if it ever comes twice. */
  id?: string;
  /** The position after this frame. */
  cursor?: string;
  /** Only notifications: when it happened, RFC 3339. */
  ts?: string;
}

export type PresenceStatus = 'online' | 'away' | 'busy' | 'offline';

/** The frames of a session (docs/protocol.md, 2.1). */
export interface SessionMap {
  'connection.ready': { session_id: string; user_id: string; cursor: string };
  /** Notifications may be missing: reload what is shown from the REST services. */
  'resume.gap': { reason: 'cursor_invalid' | 'epoch_changed' | 'retention'; from: string };
  /** Nothing has happened to the user for long: only the cursor has moved. */
  'resume.position': Record<string, never>;
  /** The client changes over to another gateway by itself. */
  'connection.draining': { reconnect_after_ms: number };
  /** The client renews the token by itself. */
  'auth.expiring': { expires_at: string };
  /** The answer to a frame that carried no `op_id`, or none that could be read. */
  error: { code: string; message: string; op_id?: string; retry_after_ms?: number };
}

/** The objects of docs/protocol.md, 8.3. */
export interface Attachment {
  name: string;
  url: string;
  mime_type: string;
  /** Bytes. */
  size: number;
}

export type CallType = 'audio' | 'video' | 'screen';

/** The notifications that no Avro schema of the platform describes (docs/protocol.md, 2.3 and 2.4). */
export interface MessageMap {
  'subscription.ended': { channel: string };

  'presence.update': { user_id: string; status: PresenceStatus };
  'device.online': { device_id: string; user_id: string };
  'device.offline': { device_id: string; user_id: string };
}

/** What can be sent, with its data (docs/protocol.md, 2.2 and 8.1). */
export interface CommandMap {
  'auth.refresh': { refresh_token: string } | { access_token: string };
  'presence.set': { status: PresenceStatus };

  'chat.send': { scope: string; body: string; attachments?: Attachment[]; parent_id?: string };
  'chat.edit': { message_id: string; new_body: string; scope?: string };
  'chat.delete': { message_id: string; mode: 'soft' | 'hard'; scope?: string };
  'chat.redact': { message_id: string; mask: string; scope?: string };
  'chat.read': { message_id: string; room: string };
  'chat.reaction': { message_id: string; reaction: string; action: 'add' | 'remove'; scope: string };
  'chat.typing': { scope: string; typing: boolean };
  'file.upload': { scope: string; fileId: string; progress: number; isComplete: boolean };

  'call.offer': { target_id: string; call_type: CallType; sdp: unknown };
  'call.answer': { target_id: string; sdp: unknown };
  'call.ice': { target_id: string; candidate: unknown };
  'call.end': { target_id: string; reason?: string };

  'room.join': { room: string };
  'room.leave': { room: string };
  subscribe: { group: string };
  unsubscribe: { group: string };

  'tenant.chat.send': { tenant_id: string; content: string };
  'tenant.chat.edit': { tenant_id: string; message_id: string; content: string };
  'tenant.chat.delete': { tenant_id: string; message_id: string };
  'tenant.chat.typing': { tenant_id: string; typing: boolean };
  'tenant.join': { tenant_id: string };
  'tenant.leave': { tenant_id: string };
}

/** The results of commands that have one. */
export interface AnswerMap {
  'auth.refresh': { expires_at: string; access_token?: string; refresh_token?: string };
  'chat.send': { message_id: string; created_at: string };
  'tenant.chat.send': { message_id: string; created_at: string };
  'tenant.join': { tenant_id: string; role: string; nickname: string | null };
  'tenant.leave': { tenant_id: string };
}
