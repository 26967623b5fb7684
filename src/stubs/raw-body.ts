/** Stands for `raw-body` in the Worker bundle: only Bolt's Node receivers read a stream with it, and it brings 554 kB of iconv tables. */
export default function rawBody(): never {
  throw new Error('raw-body is not part of this bundle: Slack calls POST /slack/events')
}
