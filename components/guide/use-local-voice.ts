import { useEffect, useState } from 'preact/hooks'

/** The part of a browser's speech that is used. */
type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'addEventListener' | 'removeEventListener' | 'speak' | 'cancel'
>

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? ''

/** A voice on this device for a language. One that speaks from a server is never chosen. */
export const localVoice = (
  voices: readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[],
  speechLang: string,
): number =>
  voices.findIndex(
    ({ lang, localService }) => localService && languageOf(lang) === languageOf(speechLang),
  )

export type LocalVoice = {
  readonly isThere: boolean
  readonly read: (text: string) => void
  readonly stop: () => void
}

/** Reads aloud with the device's own voice; without one for the language it says so. */
export const useLocalVoice = (
  speechLang: string,
  speech: Speech | undefined = 'speechSynthesis' in globalThis ? speechSynthesis : undefined,
): LocalVoice => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    if (!speech) return
    const look = () => {
      const voices = speech.getVoices()
      setVoice(voices[localVoice(voices, speechLang)])
    }
    look()
    speech.addEventListener('voiceschanged', look)
    return () => {
      speech.removeEventListener('voiceschanged', look)
      speech.cancel()
    }
  }, [speech, speechLang])

  return {
    isThere: voice !== undefined,
    read: (text) => {
      if (!voice || !speech) return
      const words = new SpeechSynthesisUtterance(text)
      words.voice = voice
      words.lang = voice.lang
      words.rate = 0.9
      speech.cancel()
      speech.speak(words)
    },
    stop: () => {
      speech?.cancel()
    },
  }
}
