import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/component-styles';
import './theme/tokens.css';
import './theme/page.css';
import './theme/component-overrides.css';
import { App } from './app/app';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id "root".');
createRoot(place).render(<StrictMode><App /></StrictMode>);
