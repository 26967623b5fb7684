/** Compiles dist/ once before the tests that read it. */
import { buildWhatIsMissing } from '../../src/build'

export default (): Promise<void> => buildWhatIsMissing((step) => console.log(`${step}…`))
