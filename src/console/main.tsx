import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { createRoot } from 'react-dom/client';
import { Console } from './console.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console.');
createRoot(root).render(<Console />);
