import { gui } from '../../gui.ts';
import type { ExplainTexts } from '../explain-text.ts';
import { repeatPoll } from '../repeat-poll.ts';

export const explain = {
  severity: { error: '錯誤', warning: '警告', info: '備註' },
  basis: { documented: '文件所載', observed: '實測', inferred: '推論' },
  actor: {
    'esa-administrator': 'ESA 管理員。',
    'network-team': '網路、防火牆、DNS 或代理伺服器團隊。',
    'feed-vendor': '來源的供應商。',
    nobody: '目前無人：請回報給本工具的作者。',
  },
  heading: {
    why: '原因',
    change: '應變更之處',
    field: '來源檔案中的欄位',
    commands: '指令',
    actor: '由誰處理',
    logs: 'ESA 會記錄',
    document: '文件',
    again: '重現方式',
    link: '另請參閱',
    meaning: '代表什麼',
    line: '記錄中的文字',
    causes: '檢查可以區分的原因',
  },
  logs: {
    succeeds: '沒有失敗：輪詢成功。',
    hangs: '輪詢卡住期間沒有任何記錄；下一次輪詢時，記錄此來源目前正處於輪詢狀態（推論）。',
    'no-poll': '沒有記錄：以此設定無法進行輪詢。',
    unknown: '不明。',
    'one-of': '依伺服器而定，為下列之一：',
  },
  ticket: {
    'network-team': '給防火牆或網路團隊的請求單（請替換 <…> 的內容）',
    'feed-vendor': '給來源供應商的請求單（請替換 <…> 的內容）',
  },
  ticketBody: {
    'network-team': `請檢查我們的郵件閘道（Cisco ESA）通往威脅來源的路徑。
來自：       {sourceAddress}（ESA 的位址，NAT 之前）
前往：       {hostname}，TCP 連接埠 {port}
[[位址：       {addresses}]]
[[代理伺服器： {proxy}]]
[[觀察結果：   {seen}]]
[[時間 (UTC)： {time}]]
需求：       允許 ESA 以 TCP 連往此主機與連接埠並接收回應，不做 TLS 檢查；
             並能以 DNS 解析此名稱。
ESA 上的擷取（${gui.capture}），篩選條件：
             host {hostname} and port {port}`,
    'feed-vendor': `我們的郵件閘道（Cisco ESA，TAXII 1.1）無法輪詢貴公司的來源。
URL：        POST {url}
集合：       {collection}
[[時間 (UTC)： {time}]]
[[message_id： {messageId}]]
[[來自：       {sourceAddress}（我們的公用位址）]]
[[狀態：       {status}]]
[[標頭：       {headers}]]
[[觀察結果：   {seen}]]
重現方式（登入資訊填入 <user> 與 <password>，要求內容存成 poll.xml）：
${repeatPoll}`,
  },
  documentLine: 'Cisco 220420，「{section}」：{title}',
  outsideDocument: 'Cisco 220420 未提及。',
  severalCauses: '這一行可能有多種原因；`taxii-probe check` 可以區分。',
  listTitle: '所有代碼，依輪詢階段排列',
  listHint:
    '單一頁面：taxii-probe explain CODE。也可輸入文件的節名、貼上的失敗原因文字，或 blind-spots。',
  sectionsTitle: 'Cisco 文件 220420 的各節',
  logOnly: '只能從記錄讀出',
  blindSpotsTitle: '從外部檢查看不到的事項',
  blindSpotsOnEsa: '在 ESA 本身',
  blindSpotsVantage: '因為這台機器不是 ESA',
  unknown: '沒有關於「{topic}」的頁面。`taxii-probe explain` 會列出所有代碼。',
  unknownNear: '沒有關於「{topic}」的頁面。您要找的是 {suggestion} 嗎？',
} satisfies ExplainTexts;
