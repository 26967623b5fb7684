/** Cloudflare Workers entry: settings, dependencies, hand over. No logic. */
import answers from '../dist/answers.txt'
import dangers from '../dist/dangers.bin'
import gazetteer from '../dist/gazetteer.bin'
import icon192 from '../dist/icon-192.bin'
import icon512 from '../dist/icon-512.bin'
import lexicon from '../dist/lexicon.txt'
import model from '../dist/model.bin'
import pageScript from '../dist/page.txt'
import panel from '../dist/panel.txt'
import serviceWorker from '../dist/service-worker.txt'
import retired from '../dist/service-worker-off.txt'
import launcher from '../dist/widget.txt'
import knownWords from '../dist/words.bin'
import { createApp, slackSettings } from './app'
import { createDeps } from './deps'
import { BadSetting, readSettings } from './env'
import { problemResponse } from './errors'
import { createScheduled } from './scheduled'

type App = ReturnType<typeof createApp>
type Started = { readonly app: App; readonly runScheduled: ReturnType<typeof createScheduled> }

/** Made on the first request, or run: bindings are not readable before. */
let started: Started | undefined

export default {
  fetch(request: Request, env: Record<string, unknown>, context: ExecutionContext) {
    try {
      started ??= start(env)
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error
      console.error(error.message)
      return problemResponse('not-configured', crypto.randomUUID())
    }
    return started.app.fetch(request, env, context)
  },
  /** The cron of wrangler.toml. A run that fails is told so to Cloudflare, which logs it; the next one does what it left. */
  async scheduled(_controller: unknown, env: Record<string, unknown>) {
    started ??= start(env)
    await started.runScheduled(new Date())
  },
}

function start(env: Record<string, unknown>): Started {
  const settings = readSettings(env)
  const makeDeps = createDeps({ gazetteer, knownWords, model, dangers, lexicon }, settings, 'request')
  const app = createApp({
    settings,
    makeDeps,
    assets: { '/widget.js': launcher, '/panel.js': panel, '/answers.js': answers },
    installable: { pageScript, serviceWorker: { on: serviceWorker, off: retired }, icons: { 192: icon192, 512: icon512 } },
    addressOf: (c) => c.req.header('cf-connecting-ip'),
  })
  return { app, runScheduled: createScheduled(slackSettings(settings), makeDeps) }
}

type ExecutionContext = Parameters<App['fetch']>[2]
