import { SendIcon } from '../icons/icons.tsx'
import { CardIcon, InboxIcon } from '../icons/pictograms.tsx'
import { ActionRow } from '../ui/ActionRow.tsx'
import { AppHeader } from '../ui/AppHeader.tsx'
import { EmergencyStrip } from '../ui/EmergencyStrip.tsx'
import { LanguagePicker } from '../ui/LanguagePicker.tsx'
import { ServiceContact } from '../ui/ServiceContact.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { sampleLanguages, type SampleWords } from './sample-words.ts'

export interface MockPopupProps {
  words: SampleWords
  language: string
}

export function MockPopup({ words, language }: MockPopupProps) {
  return (
    <div class="sw-popup">
      <AppHeader name={words.name} />
      <EmergencyStrip question={words.danger} action={words.call112} phone="112" />
      <div class="sw-popup__main">
        <ActionRow
          look="primary"
          title={words.handOver}
          note={words.handOverNote}
          icon={<SendIcon />}
          href="#form"
        />
        <ActionRow title={words.cards} note={words.cardsNote} icon={<CardIcon />} href="#cards" />
        <ActionRow
          title={words.answers}
          note={words.answersNote}
          icon={<InboxIcon />}
          tag={<StatusTag tone="info">{words.newTag}</StatusTag>}
          href="#answers"
        />
        <div class="sw-popup__advice">
          <ServiceContact
            name={words.advice}
            phone="033 448 11 86"
            isOpen
            openText={words.open}
            compact
          />
        </div>
      </div>
      <div class="sw-popup__foot">
        <LanguagePicker
          label={words.language}
          languages={sampleLanguages}
          value={language}
          onValue={() => undefined}
        />
        <a class="sw-quiet-link" href="#settings">
          {words.settings}
        </a>
      </div>
    </div>
  )
}
