import { render } from 'preact'
import * as icons from '../icons/icons.tsx'
import { Mark } from '../icons/Mark.tsx'
import * as pictograms from '../icons/pictograms.tsx'
import '../theme/full.css'
import { Heading } from '../ui/Heading.tsx'
import './gallery.css'
import { MockConsole } from './MockConsole.tsx'
import { MockForm } from './MockForm.tsx'
import { MockPopup } from './MockPopup.tsx'
import { Buttons, Facts, Fields, Messages, type PartsProps } from './Parts.tsx'
import { sampleWords } from './sample-words.ts'

function Icons() {
  return (
    <div class="gallery-icons">
      {Object.entries({ ...icons, ...pictograms }).map(([name, AnyIcon]) => (
        <div key={name}>
          <AnyIcon />
          <span>{name.replace(/Icon$/, '')}</span>
        </div>
      ))}
    </div>
  )
}

function AllParts({ words }: PartsProps) {
  return (
    <main class="gallery-wide sw-flow-large">
      <Heading level={1}>{words.name}</Heading>
      <div class="gallery-marks">
        {[16, 24, 32, 48, 96].map((size) => (
          <Mark key={size} size={size} />
        ))}
      </div>
      <Buttons words={words} />
      <Messages words={words} />
      <Fields words={words} />
      <Facts words={words} />
      <Icons />
    </main>
  )
}

const query = new URLSearchParams(location.search)
const isRtl = query.get('dir') === 'rtl'
const language = isRtl ? 'ar' : 'nl'
const words = sampleWords[language]
const page = document.documentElement
page.lang = language
page.dir = isRtl ? 'rtl' : 'ltr'
page.dataset['theme'] = query.get('theme') ?? 'light'

const VIEWS = {
  parts: <AllParts words={words} />,
  popup: <MockPopup words={words} language={language} />,
  form: <MockForm words={words} language={language} />,
  console: <MockConsole words={words} />,
}
const view = query.get('view') ?? 'parts'
const app = document.getElementById('app')
if (app !== null) render(view in VIEWS ? VIEWS[view as keyof typeof VIEWS] : VIEWS.parts, app)
