import { test } from 'node:test';
import http from 'node:http';
import { open } from './harness.mjs';
const D='/tmp/wt/play-ben/';
const S={};
test('ben',{timeout:1200000}, async (t)=>{
  const AF=Object.getPrototypeOf(async()=>{}).constructor;
  const h={};
  h.start=async(name,opt={viewport:{width:390,height:844},hasTouch:true,isMobile:true},at='')=>{const v=await open(t,{at,...opt});S[name]={v,page:v.page,n:0,touch:!!opt.hasTouch};return h.see(name);};
  h.see=async(name)=>{const s=S[name],p=s.page;await p.waitForTimeout(500);s.n++;const f=`${name}-${String(s.n).padStart(2,'0')}`;await p.screenshot({path:D+f+'.png'});await p.screenshot({path:D+f+'-full.png',fullPage:true});
    const r=await p.evaluate(()=>{const w=document.documentElement.scrollWidth>innerWidth?` !!SIDE ${document.documentElement.scrollWidth}`:'';
     const ctl=[...document.querySelectorAll('input,select,textarea,button,a,summary,[role=button]')].filter(e=>e.checkVisibility()).map(e=>{const l=e.labels?.[0]?.innerText||e.getAttribute('aria-label')||e.innerText||'';return `[${e.tagName.toLowerCase()}${e.type?':'+e.type:''}${e.checked?'*':''}] ${l.replace(/\s+/g,' ').slice(0,110)}${e.tagName=='INPUT'&&e.type!='radio'&&e.type!='checkbox'?' ='+e.value:''}${e.tagName=='SELECT'?' ='+e.selectedOptions[0]?.text:''}`;});
     return location.hash+w+' h='+document.documentElement.scrollHeight+'\n--TEXT\n'+document.body.innerText.replace(/\n\s*\n+/g,'\n')+'\n--CTL\n'+ctl.join('\n');});
    return f+' '+r+(s.v.problems.length?'\nPROBLEMS '+s.v.problems.join(';'):'');};
  await new Promise(res=>{
    const srv=http.createServer((q,r)=>{let b='';q.on('data',d=>b+=d);q.on('end',async()=>{if(q.url==='/stop'){r.end('bye');srv.close();return res();}
      try{const name=q.url.slice(1);const s=S[name];const page=s?.page;
       const tap=async(x,role)=>{await page.waitForTimeout(450);const l=typeof x==='string'?(role?page.getByRole(role,{name:x}):page.getByText(x,{exact:false})).filter({visible:true}).first():x;const box=l;if(s.touch)await box.tap({timeout:3000});else await box.click({timeout:3000});await page.waitForTimeout(450);};
       const out=await new AF('h','name','page','tap','S','D',b)(h,name,page,tap,S,D);r.end(String(out??await h.see(name)));}catch(e){r.end('ERR '+e.message.slice(0,600));}});}).listen(7788,'127.0.0.1');
  });
});
