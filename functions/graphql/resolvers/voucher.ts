import { renderSVG } from 'uqr';
import { type Outcome, rejected } from '../../../domain/outcome.ts';
import type { Voucher as VoucherOfPerson } from '../../../domain/vouchers/voucher.ts';
import type {
  FaceAuthenticationStartInput,
  MutationResolvers,
  PersonResolvers,
  PresentedPersonResolvers,
  QueryResolvers,
  VoucherCodeResolvers,
  VoucherResolvers,
} from '../../../schema/generated/resolvers.ts';
import { type StartedSession, startFaceAuthentication } from '../../../use-cases/face/start-face-authentication.ts';
import { removePassword } from '../../../use-cases/passwords/remove-password.ts';
import { activateVoucher } from '../../../use-cases/vouchers/activate-voucher.ts';
import { redeemVoucherCode } from '../../../use-cases/vouchers/redeem-voucher-code.ts';
import { showVoucherCode } from '../../../use-cases/vouchers/show-voucher-code.ts';
import type { RequestContext } from '../context.ts';
import { nodeRef } from '../nodes.ts';
import { payload, rejectionError } from '../payloads.ts';
import type { VoucherView } from '../views.ts';

export const Person: Pick<PersonResolvers, 'voucher'> = {
  async voucher({ id, standing }, _args, { services }) {
    const [voucher] = await services.reads.vouchers([id]);
    return voucher ? { voucher, standing } : null;
  },
};

export const Voucher: VoucherResolvers = {
  state: ({ voucher }) => voucher.state,
  admdvs: ({ voucher }) => voucher.admdvs,
  agreementVersion: ({ voucher }) => voucher.agreementVersion,
  profileVersion: ({ voucher }) => voucher.profileVersion,
  activatedAt: ({ voucher }) => voucher.activatedAt ?? null,
};

/** Four modules of white around it, as the standard asks, and the middle level of redundancy for scratched screens. */
const qrOptions = { ecc: 'M', border: 4 } as const;

export const VoucherCode: VoucherCodeResolvers = {
  name: ({ person }) => person.maskedName,
  qr: ({ token }) => renderSVG(token, qrOptions),
};

export const PresentedPerson: PresentedPersonResolvers = {
  name: ({ maskedName }) => maskedName,
  certificateNumber: ({ maskedCertificateNumber }) => maskedCertificateNumber,
  shownBy: ({ shownBy }) => shownBy ?? null,
};

export const queries: Pick<QueryResolvers, 'voucherCode'> = {
  async voucherCode(_root, { for: whose }, context) {
    const { services, caller } = context;
    const personId = whose == null ? caller.personId : nodeRef(context, whose, 'Person')?.personId;
    const shown = await showVoucherCode(services, caller, personId);
    if (!shown.ok) throw rejectionError(context, shown.rejection, 'for');
    return shown.value;
  },
};

const ownVoucher = (voucher: VoucherOfPerson): VoucherView => ({ voucher, standing: { reader: 'OWNER', scopes: [] } });

export const mutations: Pick<
  MutationResolvers,
  'voucherActivate' | 'voucherCodeRedeem' | 'faceAuthenticationStart' | 'transactionPasswordRemove'
> = {
  async voucherActivate(_root, { input }, context) {
    return payload(context, 'voucher', await activateVoucher(context.services, context.caller, input), ownVoucher);
  },
  async voucherCodeRedeem(_root, { input }, context) {
    const outcome = await redeemVoucherCode(context.services, context.caller, input);
    return payload(context, 'presented', outcome, (presented) => presented);
  },
  async faceAuthenticationStart(_root, { input }, context) {
    return payload(context, 'session', await faceAuthenticationStarted(context, input), (session) => session);
  },
  async transactionPasswordRemove(_root, { input }, context) {
    const personId = nodeRef(context, input.personId, 'Person')?.personId;
    const outcome = await removePassword(context.services, context.caller, { ...input, personId });
    return payload(context, 'removal', outcome, ({ removedAt }) => ({ removedAt }));
  },
};

async function faceAuthenticationStarted(
  context: RequestContext,
  { idempotencyKey, applicationId, voucher }: FaceAuthenticationStartInput,
): Promise<Outcome<StartedSession>> {
  const { services, caller } = context;
  if ((applicationId != null) === voucher) return rejected('face_purpose_malformed');
  if (applicationId == null) {
    return startFaceAuthentication(services, caller, { idempotencyKey, purpose: { for: 'VOUCHER' } });
  }
  const ref = nodeRef(context, applicationId, 'BindingApplication');
  if (!ref) return rejected('not_found', ['applicationId']);
  const purpose = { for: 'APPLICATION', applicationId: ref.applicationId } as const;
  return startFaceAuthentication(services, caller, { idempotencyKey, purpose });
}
