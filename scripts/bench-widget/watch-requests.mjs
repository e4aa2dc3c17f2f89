/**
 * What a page fetches and posts besides the host's own files: bytes, requests, connections and round trips.
 */
import { HOST_FILES } from './host-page.mjs';

/**
 * @typedef {object} Requests
 * @property {number} bytes As they came over the network, headers included.
 * @property {number} bodyBytes The same without the replies' headers.
 * @property {number} requests
 * @property {number} posts Those that send something.
 * @property {number} notModified Answered by 304.
 */

/**
 * @param {import('puppeteer-core').CDPSession} client
 * @returns {Promise<{ sum: () => Requests, connectionsTo: (origin: string) => number,
 * roundTrips: (ms: number) => number, restart: () => void }>} `roundTrips`: the longest chain of requests in which each
 * began after the one before had ended, among those that had arrived this many milliseconds after navigation.
 */
export async function watchRequests(client) {
  const requests = new Map();
  const statuses = new Map();
  /** When the navigation began, in seconds of the browser's clock. */
  let beganAt = 0;
  await client.send('Network.enable');
  client.on('Network.requestWillBeSent', ({ requestId, timestamp, type, request: { url, method } }) => {
    if (type === 'Document') beganAt = timestamp;
    const { protocol, pathname, origin } = new URL(url);
    if (!protocol.startsWith('http') || pathname === '/' || pathname in HOST_FILES) return;
    requests.set(requestId, {
      isPost: method === 'POST',
      origin,
      beganAt: timestamp,
      bytes: 0,
      headerBytes: 0,
    });
  });
  client.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) =>
    statuses.set(requestId, statusCode),
  );
  client.on('Network.responseReceived', ({ requestId, response: { connectionId, encodedDataLength } }) => {
    const request = requests.get(requestId);
    if (request !== undefined) Object.assign(request, { connectionId, headerBytes: encodedDataLength });
  });
  client.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined) Object.assign(request, { endedAt: timestamp, bytes: encodedDataLength });
  });
  return {
    sum() {
      const all = [...requests.values()];
      return {
        bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
        bodyBytes: all.reduce((sum, { bytes, headerBytes }) => sum + bytes - headerBytes, 0),
        requests: all.length,
        posts: all.filter(({ isPost }) => isPost).length,
        notModified: [...requests.keys()].filter((id) => statuses.get(id) === 304).length,
      };
    },
    connectionsTo: (origin) =>
      new Set([...requests.values()].filter((one) => one.origin === origin).map((one) => one.connectionId))
        .size,
    roundTrips(ms) {
      const arrived = [...requests.values()]
        .filter(({ endedAt }) => endedAt <= beganAt + ms / 1_000)
        .sort((one, other) => one.endedAt - other.endedAt);
      let trips = 0;
      let lastEndedAt = 0;
      for (const request of arrived) {
        if (request.beganAt < lastEndedAt) continue;
        trips += 1;
        lastEndedAt = request.endedAt;
      }
      return trips;
    },
    restart() {
      requests.clear();
      statuses.clear();
    },
  };
}
