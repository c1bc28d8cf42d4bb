import { request } from './http';

export interface Smtp {
  host?: string;
  port?: number;
  user?: string;
  passwordSet: boolean;
  /** Only sent, never answered. */
  password?: string;
  from?: string;
  security: 'none' | 'starttls' | 'tls';
  active: boolean;
}

export interface Settings {
  smtp: Smtp;
  publicUrl?: string;
  /** `HH:mm`, in each app's time zone. */
  quietHours: { from: string; to: string };
  marketingCap: { count: number; days: number };
}

export const getSettings = () => request<Settings>('/settings');

export const saveSettings = (settings: Settings) =>
  request<Settings>('/settings', { method: 'PUT', body: settings });

/** What became of a test mail; `message` is what the mail server said, where it did not take it. */
export interface SmtpTestResult {
  sent: boolean;
  message?: string;
}

export const testSmtp = (to: string) =>
  request<SmtpTestResult>('/settings/smtp-test', { method: 'POST', body: { to } });
