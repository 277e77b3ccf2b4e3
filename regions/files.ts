import hangzhou from './areas/hangzhou-330100.json' with { type: 'json' };
import shandongProvincial from './areas/shandong-provincial-379900.json' with { type: 'json' };
import shanghai from './areas/shanghai-310000.json' with { type: 'json' };
import shenzhen from './areas/shenzhen-440300.json' with { type: 'json' };
import xian from './areas/xian-610100.json' with { type: 'json' };
import defaults from './bases/defaults.json' with { type: 'json' };
import national2026 from './bases/national-2026.json' with { type: 'json' };
import nationalAppS2 from './bases/national-app-s2.json' with { type: 'json' };
import s1Strict from './bases/s1-strict.json' with { type: 'json' };
import zhejiangS4 from './bases/zhejiang-s4.json' with { type: 'json' };
import type { RegionSources } from './load.ts';

/** Every file of `bases/` and `areas/`, named one by one so that none is taken along unseen. */
export const regionSources: RegionSources = {
  bases: {
    'defaults.json': defaults,
    'national-2026.json': national2026,
    'national-app-s2.json': nationalAppS2,
    's1-strict.json': s1Strict,
    'zhejiang-s4.json': zhejiangS4,
  },
  areas: {
    'hangzhou-330100.json': hangzhou,
    'shandong-provincial-379900.json': shandongProvincial,
    'shanghai-310000.json': shanghai,
    'shenzhen-440300.json': shenzhen,
    'xian-610100.json': xian,
  },
};
