/**
 * The fetch that Slack's client may use on Workers. WebClient calls it as its own method and with `redirect: 'error'`;
 * workerd refuses both ("Illegal invocation", "Invalid redirect value"). Same rule here: a bot token never follows a redirect.
 */

/** Milliseconds before a call that brings no time limit of its own (Bolt's `respond`) is given up. */
const timeout = 10_000

/** @throws TypeError on a redirect, and what fetch throws */
export const slackFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual', signal: init?.signal ?? AbortSignal.timeout(timeout) })
  if (response.status >= 300 && response.status < 400)
    throw new TypeError(`Slack's API answered with a redirect (${response.status})`)
  return response
}
