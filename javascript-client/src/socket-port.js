const SUB_PROTOCOL = 'carillon.v1';

/**
 * A WebSocket. Browsers can't set headers, so the token goes where they can put one.
 *
 * @param {typeof globalThis.WebSocket} WebSocket
 * @param {string} url
 * @param {string} token
 * @returns {import('./link.js').OpenPort}
 */
export function socketPort(WebSocket, url, token) {
  return (sink) => {
    const socket = new WebSocket(url, [SUB_PROTOCOL, `bearer.${token}`]);
    socket.onmessage = ({ data }) => sink.text(data);
    socket.onclose = ({ code, reason }) => sink.ended({ code, reason });
    // A close follows each error, and says as much: browsers hide why a handshake was refused.
    socket.onerror = () => {};
    return {
      send: (text) => socket.send(text),
      close: (code, reason) => socket.close(code, reason),
    };
  };
}
