import { describe, expect, it, vi } from 'vitest'

import { Conversation } from '../../components/thread/Conversation.tsx'
import { ok } from '../../domain/result.ts'
import { rendered, textOf } from '../form/rendered.ts'

const conversation = async (handedTo: string | null, language: 'nl' | 'en' = 'nl') => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  return textOf(
    await rendered(
      <Conversation
        messages={[]}
        state="handed-over"
        closeReason={null}
        desk="Arbeidsinspectie (demo)"
        handedTo={handedTo}
        onAnswer={() => Promise.resolve(ok(undefined))}
      />,
      language,
    ),
  )
}

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
