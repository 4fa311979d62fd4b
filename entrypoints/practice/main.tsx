import { openFace } from '../face/open-face.tsx'
import { Practice } from './Practice.tsx'

void openFace(Practice, ['practice', 'cards', 'form', 'services'])
