/** Stands for `express` in the Worker bundle: Bolt's ExpressReceiver imports it (590 kB), our receiver is a Hono route. */
const express = () => {
  throw new Error('express is not part of this bundle: Slack calls POST /slack/events')
}

export const Router = express

export default Object.assign(express, { Router })
