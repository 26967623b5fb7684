/** Runs inside the page: uses the widget as a person would, and writes what it saw in the document. */
const seen = {}
const until = async (isTrue) => {
  for (let tries = 0; !isTrue() && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20))
}
const requests = async () => (await fetch('/requests')).json()
const press = (target, key) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))

async function usePage() {
  const chat = document.querySelector('proxisoin-chat')
  const field = chat.querySelector('textarea')
  const turns = () => chat.shadowRoot.querySelectorAll('.turn')
  const status = () => chat.shadowRoot.querySelector('[role="status"]')
  seen.log = chat.shadowRoot.querySelector('[role="log"]').getAttribute('aria-live')
  seen.requestsBeforeTheFirstQuestion = await requests()
  seen.stored = [localStorage.length, sessionStorage.length, document.cookie]

  field.form.requestSubmit()
  seen.emptyQuestion = status().textContent

  field.value = 'urgences à Amiens'
  field.form.requestSubmit()
  field.form.requestSubmit()
  seen.whilePending = status().textContent
  await until(() => turns().length > 0)
  seen.requestsAfterADoubleClick = await requests()
  seen.answer = turns()[0].textContent
  seen.injected = chat.shadowRoot.querySelectorAll('img, script').length
  seen.links = [...turns()[0].querySelectorAll('a')].map((link) => link.getAttribute('href'))
  seen.fieldAfterTheAnswer = field.value
  seen.statusAfterTheAnswer = status().textContent

  turns()[0].querySelector('.follow-ups button').click()
  await until(() => turns().length > 1)
  seen.requestsAfterAFollowUp = await requests()

  field.value = 'lent'
  field.form.requestSubmit()
  field.value = 'rapide'
  press(field, 'Enter')
  await until(() => turns().length > 2)
  await new Promise((resolve) => setTimeout(resolve, 400))
  seen.questionsAnswered = [...turns()].map((turn) => turn.querySelector('.asked').lastChild.data)

  field.value = 'panne'
  field.form.requestSubmit()
  await until(() => chat.shadowRoot.querySelector('.status button'))
  seen.unavailable = status().textContent
  seen.keptAfterAFailure = field.value
  chat.shadowRoot.querySelector('.status button').click()
  await until(() => turns().length > 3)
  seen.turnsAfterTheRetry = turns().length
}

async function usePanel() {
  const chat = document.createElement('proxisoin-chat')
  document.body.append(chat)
  const panel = chat.shadowRoot.querySelector('[role="dialog"]')
  const launcher = chat.shadowRoot.querySelector('.launcher')
  seen.panelAtFirst = panel.hidden
  launcher.click()
  seen.focusWhenOpen = chat.shadowRoot.activeElement.localName
  press(chat.shadowRoot.activeElement, 'Escape')
  seen.panelAfterEscape = panel.hidden
  seen.focusAfterEscape = chat.shadowRoot.activeElement === launcher
  seen.panelState = launcher.getAttribute('aria-expanded')
}

await customElements.whenDefined('proxisoin-chat')
try {
  await usePage()
  await usePanel()
} catch (error) {
  seen.error = String(error)
}
const result = document.createElement('pre')
result.id = 'seen'
result.textContent = JSON.stringify(seen)
document.body.append(result)
