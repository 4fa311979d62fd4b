/** For a program that a test starts: nothing of the surroundings but where programs and compiled modules are. */
export const bareEnvironment = (
  settings: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  ...settings,
})
