import { describe, expect, it, vi } from 'vitest'

import { Conversation } from '../../components/thread/Conversation.tsx'
import type { ThreadState } from '../../domain/desk/signal-states.ts'
import { ok } from '../../domain/result.ts'
import { rendered, textOf } from '../form/rendered.ts'

const conversation = async (
  handedTo: string | null,
  language: 'nl' | 'en' = 'nl',
  state: ThreadState = 'handed-over',
) => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  return textOf(
    await rendered(
      <Conversation
        messages={[]}
        state={state}
        closeReason={null}
        desk="Arbeidsinspectie (demo)"
        handedTo={handedTo}
        onAnswer={() => Promise.resolve(ok(undefined))}
      />,
      language,
    ),
  )
}

describe('the desk of a signal', () => {
  it('is named by the directory, not by heart', async () => {
    const words = await conversation(null, 'nl', 'being-read')

    expect(words).toContain('Je signaal wordt gelezen door: Arbeidsinspectie (demo).')
    expect(words).not.toContain('CoMensha')
  })
})

describe('a signal that was handed over', () => {
  it('names the service where the desk tells which it is', async () => {
    expect(await conversation('fairwork')).toContain('Je signaal is overgedragen aan: FairWork.')
    expect(await conversation('fairwork', 'en')).toContain('handed over to: FairWork.')
  })

  it('says no more than that it is another service where the desk does not tell', async () => {
    const text = await conversation(null)

    expect(text).toContain('Overgedragen aan een andere dienst')
    expect(text).not.toContain('overgedragen aan:')
  })

  it('shows no bare id of a service that is newer than this version', async () => {
    expect(await conversation('dienst-van-straks')).not.toContain('dienst-van-straks')
  })
})
