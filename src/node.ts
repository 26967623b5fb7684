/** Node entry (`npm start`): prepares what is missing on the first run, then serves the same app as the Worker. */
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createApp, slackSettings } from './app'
import { createDeps } from './deps'
import { BadSetting } from './env'
import { prepare } from './node-prepare'
import { progress } from './node-progress'
import { repeat } from './node-repeat'
import { createScheduled } from './scheduled'

/** The address of the other end of the socket, or what the proxy there says of its own: the last of the list, the others are hearsay. */
const addressBy = (header: string | undefined) => (c: Context) =>
  header ? c.req.header(header)?.split(',').at(-1)?.trim() : getConnInfo(c).remote.address

try {
  const { onStep, stop } = progress()
  const { settings, artefacts } = await prepare(onStep).finally(stop)
  const makeDeps = createDeps(artefacts, settings, 'process')
  const app = createApp({
    settings,
    makeDeps,
    assets: artefacts.assets,
    installable: artefacts.installable,
    addressOf: addressBy(settings.CLIENT_ADDRESS_HEADER),
  })
  const context = {
    waitUntil: (work: Promise<unknown>) =>
      void work.catch((error: unknown) =>
        console.error(`background work failed: ${error instanceof Error ? error.name : 'unknown'}`),
      ),
    passThroughOnException: () => undefined,
    props: {},
  }
  const server = serve(
    { fetch: (request, { incoming }) => app.fetch(request, { incoming }, context), port: settings.PORT },
    ({ port }) => {
      console.log(`Proxisoin answers on http://localhost:${port}`)
      const runScheduled = createScheduled(slackSettings(settings), makeDeps, { mostDebts: 100 })
      repeat(() => runScheduled(new Date()))
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE' ? `Setting PORT is not usable: ${settings.PORT} is taken by another program` : error.message,
    )
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)))
} catch (error) {
  if (!(error instanceof BadSetting)) throw error
  console.error(error.message)
  process.exit(1)
}
