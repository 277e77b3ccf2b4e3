import type { Rejection } from '../../domain/outcome.ts';
import { follows, isNew, versionIs } from '../conditions.ts';
import { toItem } from '../items.ts';
import { faceSessionKey, passwordKey, usedVoucherCodeKey, voucherKey } from '../keys.ts';
import { daysAfter } from '../lifetimes.ts';
import { put, remove, type Writers } from './write.ts';

/** By what somebody shows that he is himself: e-vouchers, face authentications, transaction passwords. */
export const identityWriters = {
  VOUCHER_SET: ({ voucher }) => [
    put(voucherKey(voucher.personId), toItem('Voucher', voucher), follows(voucher.version)),
  ],
  VOUCHER_REMOVED: ({ voucher }) => [remove(voucherKey(voucher.personId), versionIs(voucher.version))],
  VOUCHER_CODE_USED: ({ code }) => [
    put(
      usedVoucherCodeKey(code.codeId),
      { ...toItem('VoucherCode', code), ...daysAfter(code.expiresAt, usedCodeDays) },
      isNew,
      codeUsed,
    ),
  ],
  FACE_SESSION_SET: ({ session }) => [
    put(
      faceSessionKey(session.id),
      { ...toItem('FaceSession', session), ...daysAfter(session.openedAt, faceSessionDays) },
      follows(session.version),
    ),
  ],
  TRANSACTION_PASSWORD_SET: ({ password }) => [
    put(passwordKey(password.personId), toItem('TransactionPassword', password), follows(password.version)),
  ],
  TRANSACTION_PASSWORD_REMOVED: ({ password }) => [remove(passwordKey(password.personId), versionIs(password.version))],
} satisfies Partial<Writers>;

const codeUsed: Rejection = { code: 'voucher_code_used', path: ['token'] };

/** After its expiry a code is refused for its age; the day more is for clocks that differ. */
const usedCodeDays = 1;

/** For questions about a session; what came of it stands in the application or the voucher. */
const faceSessionDays = 30;
