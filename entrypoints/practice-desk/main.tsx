import { openFace } from '../face/open-face.tsx'
import { PracticeDeskPage } from './PracticeDeskPage.tsx'

void openFace(PracticeDeskPage, [
  'practice',
  'console',
  'cards',
  'form',
  'services',
  'routing',
  'errors',
])
