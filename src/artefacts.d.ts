/** What the build compiles into dist/; wrangler's rules bundle `.bin` as bytes and `.txt` as text. */
declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}
declare module '*.txt' {
  const text: string
  export default text
}
