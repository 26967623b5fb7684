/** Settings of drizzle-kit: `npx drizzle-kit generate --config db/drizzle.config.ts` writes the next migration. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './db/schema/index.ts', out: './db/migrations' })
