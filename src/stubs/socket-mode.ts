/**
 * Stands for `@slack/socket-mode` in the Worker bundle. Bolt imports it unconditionally, and with it undici and
 * `node:sqlite`, which workerd does not have. Slack reaches us over HTTP only, so nothing here is ever called.
 */
export class SocketModeClient {
  constructor() {
    throw new Error('Socket Mode is not part of this bundle: Slack calls POST /slack/events')
  }
}

/** Read by Bolt's SocketModeReceiver when its module is evaluated. */
export const LogLevel = {}

/** Compared with `instanceof` in Bolt's SocketModeReceiver. */
export class UnrecoverableSocketModeStartError extends Error {}
