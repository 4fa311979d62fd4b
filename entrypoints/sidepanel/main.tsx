import { openFace } from '../face/open-face.tsx'
import { SidePanel } from './SidePanel.tsx'

void openFace(SidePanel, ['form', 'cards'])
