package eddy.form;

/** Projects that name several contacts and several people. */
public final class ListForms {

    public static final String CONTACT = """
            { 'schemaVersion': 1, 'key': 'contact', 'label': {'zh-CN':'联系人','en':'Contact'}, 'titleField': 'name',
              'uniqueKey': 'code',
              'schema': { 'type': 'object', 'properties': {
                'code': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'编号','en':'Code'}}},
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'姓名','en':'Name'}}},
                'projects': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'项目数','en':'Projects'},
                  'aggregate':'count','over':{'table':'project.contacts','link':'contact'}}} },
                'required': ['name'] } }
            """;

    public static final String PROJECT = """
            { 'schemaVersion': 1, 'key': 'project', 'label': {'zh-CN':'项目','en':'Project'}, 'titleField': 'name',
              'uniqueKey': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'contacts': {'type':'array','maxItems':3,
                  'x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'相关联系人','en':'Contacts'}},
                  'items':{'type':'object','properties':{
                    'contact': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'联系人','en':'Contact'},'form':'contact'}} }}},
                'members': {'type':'array','x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'成员','en':'Members'}},
                  'items':{'type':'object','properties':{
                    'person': {'type':'string','format':'uuid','x-eddy':{'type':'person','label':{'zh-CN':'人员','en':'Person'}}} }}} },
                'required': ['name'] } }
            """;

    private ListForms() {}
}
