import type { FormHost } from '../../components/form/form-host.ts'

/** A face that keeps and sends nothing. */
export const aHost = (change: Partial<FormHost> = {}): FormHost => ({
  directory: () => Promise.resolve({ is: 'missing', code: 'directory-missing' }),
  keepDraft: () => undefined,
  discardDraft: () => Promise.resolve(),
  send: () => Promise.resolve(),
  cancel: () => Promise.resolve(),
  exitQuickly: () => undefined,
  answersPlace: 'extension',
  keepsDrafts: 'encrypted',
  ...change,
})
