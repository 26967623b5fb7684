/**
 * The understanding alone in a Worker, for the bench. Its engine is a module of its own, imported at the first request:
 * what it costs to compile, evaluate and open can then be told from the cost of the isolate itself.
 */
export type Work = { readonly texts: readonly string[]; readonly repeats: number }
/** Milliseconds to open everything (nothing after the first time), and microseconds a question for each text. */
export type Measured = { readonly openMilliseconds: number; readonly microseconds: readonly number[] }

export default {
  async fetch(request: Request): Promise<Response> {
    const { texts, repeats } = (await request.json()) as Work
    const opening = performance.now()
    const { ask } = await import('./isolate-engine')
    const openMilliseconds = performance.now() - opening
    const microseconds = texts.map((text) => {
      const start = performance.now()
      for (let repeat = 0; repeat < repeats; repeat++) ask(text)
      return ((performance.now() - start) * 1000) / repeats
    })
    return Response.json({ openMilliseconds, microseconds } satisfies Measured)
  },
}
