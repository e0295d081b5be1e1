const CANDIDATE = { candidate: 'candidate:1 1 udp 2113937151 127.0.0.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0 };

/**
 * One call at a time, set up as browsers do it: they take each other's descriptions, and would say so if these had changed on the
 * way. As nothing is to be heard over it, no candidates are looked for, and one is made up.
 */
export class Call {
  #send;
  #partner;
  #told;
  #peer = null;
  #offer = null;

  /**
   * @param {(type: string, data: object) => Promise<unknown>} send
   * @param {string} partner a user id
   * @param {(state: 'none' | 'calling' | 'ringing' | 'stable') => void} told
   */
  constructor(send, partner, told) {
    this.#send = (type, data) => send(type, { target_id: partner, ...data });
    this.#partner = partner;
    this.#told = told;
  }

  async start() {
    const peer = this.#begin();
    peer.createDataChannel('talk');
    const sdp = await peer.createOffer();
    await peer.setLocalDescription(sdp);
    await this.#send('call.offer', { call_type: 'audio', sdp });
    this.#told('calling');
  }

  async answer() {
    const peer = this.#begin();
    await peer.setRemoteDescription(this.#offer);
    const sdp = await peer.createAnswer();
    await peer.setLocalDescription(sdp);
    await this.#send('call.answer', { sdp });
    await this.#send('call.ice', { candidate: CANDIDATE });
    this.#told(peer.signalingState);
  }

  async end(reason) {
    await this.#send('call.end', { reason });
    this.#over();
  }

  /** Takes what the other side signals. */
  async hear({ type, data }) {
    if (data.from_user !== this.#partner) return;
    if (type === 'call.offer') {
      this.#offer = data.sdp;
      this.#told('ringing');
    } else if (type === 'call.answer') {
      await this.#peer.setRemoteDescription(data.sdp);
      await this.#send('call.ice', { candidate: CANDIDATE });
      this.#told(this.#peer.signalingState);
    } else if (type === 'call.ice') {
      await this.#peer.addIceCandidate(data.candidate);
    } else if (type === 'call.end') {
      this.#over();
    }
  }

  #begin() {
    this.#peer = new RTCPeerConnection({ iceTransportPolicy: 'relay' });
    return this.#peer;
  }

  #over() {
    this.#peer?.close();
    this.#peer = null;
    this.#told('none');
  }
}
