/** The OpenAPI document as a page for people: no script, nothing from outside. */
import { html } from 'hono/html'
import type { oas31 } from 'zod-openapi'
import type { Html } from './markup'
import { shell } from './shell'

type Schema = oas31.SchemaObject | oas31.ReferenceObject
type Body = { readonly content?: oas31.ContentObject }

const example = `curl -s \${ORIGIN}/api/ask \\
  -H 'content-type: application/json' \\
  -d '{ "text": "Où sont les urgences près d’Amiens ?" }'`

/** One section per operation, one table per schema, one anchor per problem code (`type` in a problem points to it). */
export function docsPage(document: oas31.OpenAPIObject, problems: Readonly<Record<string, number>>): Html {
  return shell({
    lang: 'en',
    title: 'API',
    path: '/api/docs',
    oneLanguage: true,
    kind: 'docs',
    body: html`<h1>API</h1>
<p class="lead">${document.info.description}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>
<pre><code>${example}</code></pre>
${Object.entries(document.paths ?? {}).map(([path, item]) => [operation('GET', path, item.get), operation('POST', path, item.post)])}
<h2>Problems</h2>
<p>Errors are <code>application/problem+json</code> (RFC 9457).</p>
<ul>${Object.entries(problems).map(([code, status]) => html`<li id="${code}"><code>${code}</code>: ${status}</li>`)}</ul>
<h2>Schemas</h2>
${Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => schemaHtml(name, schema))}`,
  })
}

function operation(method: string, path: string, operation: oas31.OperationObject | undefined) {
  if (!operation) return undefined
  const responses: Record<string, Body & { readonly description?: string }> = operation.responses ?? {}
  const request: Body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody : {}
  const address: unknown = operation['x-example']
  return html`<h2><code>${method} ${path}</code></h2><p>${operation.summary}</p>
${typeof address === 'string' && html`<p>Example: <a href="${address}"><code>${address}</code></a></p>`}
${request.content && html`<p>Body: ${bodyHtml(request)}</p>`}
${parametersHtml(operation.parameters ?? [])}
<div class="table"><table><caption>Responses</caption><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">Body</th></tr></thead>
<tbody>${Object.entries(responses).map(
    ([status, response]) =>
      html`<tr><th scope="row">${status}</th><td>${prose(response.description)}</td><td>${bodyHtml(response)}</td></tr>`,
  )}</tbody></table></div>`
}

function parametersHtml(parameters: readonly (oas31.ParameterObject | oas31.ReferenceObject)[]) {
  const rows = parameters
    .filter((parameter) => 'name' in parameter)
    .map(
      ({ name, required, schema, description }) =>
        html`<tr><th scope="row"><code>${name}</code>${!required && html`<span class="quiet">optional</span>`}</th>
<td>${schema && shape(schema)}</td><td>${prose(description ?? (schema && 'description' in schema ? schema.description : undefined))}</td></tr>`,
    )
  return (
    rows.length > 0 &&
    html`<div class="table"><table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`
  )
}

const bodyHtml = ({ content }: Body) =>
  Object.entries(content ?? {}).map(([type, media]) => html`<code>${type}</code> ${media.schema && shape(media.schema)}`)

function schemaHtml(name: string, schema: Schema): Html {
  if ('$ref' in schema) return html``
  const { properties, required = [], description, oneOf = [] } = schema as oas31.SchemaObject
  const rows = Object.entries(properties ?? {}).map(
    ([
      field,
      type,
    ]) => html`<tr><th scope="row"><code>${field}</code>${!required.includes(field) && html`<span class="quiet">optional</span>`}</th>
<td>${shape(type)}</td><td>${'description' in type && prose(type.description)}</td></tr>`,
  )
  return html`<h3 id="schema-${name}">${name}</h3>${description && html`<p>${description}</p>`}
${oneOf.length > 0 && html`<ul>${oneOf.map((option) => html`<li>${shape(option)}</li>`)}</ul>`}
${rows.length > 0 && html`<div class="table"><table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`}`
}

/** Words with `code` between backticks, as the schemas' descriptions have it. */
const prose = (text = '') => text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))

/** A type in one line: `"open" | "ended"`, `Source[]`, `{ label: string, text: string }`. */
function shape(schema: Schema): Html {
  if ('$ref' in schema && schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '')
    return html`<a href="#schema-${name}">${name}</a>`
  }
  const { enum: values, anyOf, type, items, properties, const: constant } = schema as oas31.SchemaObject
  if (constant !== undefined) return html`<code>${JSON.stringify(constant)}</code>`
  if (values) return html`<code>${values.map((value) => JSON.stringify(value)).join(' | ')}</code>`
  if (anyOf) return html`${anyOf.map((option, index) => html`${index > 0 && ' | '}${shape(option)}`)}`
  if (items) return html`${shape(items)}[]`
  if (properties) {
    const fields = Object.entries(properties)
    return html`{ ${fields.map(([field, value], index) => html`${index > 0 && ', '}<code>${field}</code>: ${shape(value)}`)} }`
  }
  return html`<code>${type}</code>`
}
