package eddy.form.merge;

/** Customers that may be the same, and what links to them: orders, events, rows of projects. */
final class MergeForms {

    static final String CUSTOMER = """
            { 'schemaVersion': 1, 'key': 'customer', 'label': {'zh-CN':'客户','en':'Customer'},
              'titleField': 'name', 'uniqueKey': 'code',
              'schema': { 'type': 'object', 'properties': {
                'code': {'type':'string','maxLength':60,'x-eddy':{'type':'text','label':{'zh-CN':'编号','en':'Code'}}},
                'name': {'type':'string','maxLength':200,'x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'phone': {'type':'string','x-eddy':{'type':'phone','label':{'zh-CN':'手机','en':'Phone'}}},
                'email': {'type':'string','format':'email','x-eddy':{'type':'email','label':{'zh-CN':'邮箱','en':'E-mail'}}},
                'site': {'type':'string','format':'uri','x-eddy':{'type':'url','label':{'zh-CN':'网址','en':'Site'}}},
                'since': {'type':'string','format':'date','x-eddy':{'type':'date','label':{'zh-CN':'起始','en':'Since'}}},
                'score': {'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'分数','en':'Score'}}},
                'likes': {'type':'array','items':{'type':'string','enum':['a','b']},'x-eddy':{'type':'choices','label':{'zh-CN':'喜好','en':'Likes'},
                  'options':[{'value':'a','label':{'zh-CN':'甲','en':'A'}},{'value':'b','label':{'zh-CN':'乙','en':'B'}}]}},
                'parent': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'上级','en':'Parent'},'form':'customer'}},
                'orders': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'订单数','en':'Orders'},
                  'aggregate':'count','over':{'table':'order','link':'customer'}}},
                'total': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'总额','en':'Total'},
                  'aggregate':'sum','field':'amount','over':{'table':'order','link':'customer'}}},
                'events': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'事件数','en':'Events'},
                  'aggregate':'count','over':{'table':'event','link':'customer'}}} },
                'required': ['name'] } }
            """;

    static final String ORDER = """
            { 'schemaVersion': 1, 'key': 'order', 'label': {'zh-CN':'订单','en':'Order'}, 'titleField': 'number',
              'schema': { 'type': 'object', 'properties': {
                'number': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'单号','en':'Number'}}},
                'customer': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},
                'customer_name': {'type':'string','x-eddy':{'type':'lookup','label':{'zh-CN':'客户名','en':'Customer name'},
                  'link':'customer','field':'name'}},
                'amount': {'type':'number','minimum':0,'x-eddy':{'type':'money','label':{'zh-CN':'金额','en':'Amount'}}} } } }
            """;

    static final String EVENT = """
            { 'schemaVersion': 1, 'key': 'event', 'label': {'zh-CN':'事件','en':'Event'}, 'facts': true,
              'titleField': 'type', 'uniqueKey': 'event_id',
              'schema': { 'type': 'object', 'properties': {
                'event_id': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'编号','en':'Id'}}},
                'customer': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},
                'type': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'类型','en':'Type'}}},
                'at': {'type':'string','format':'date-time','x-eddy':{'type':'datetime','label':{'zh-CN':'时间','en':'At'}}} },
                'required': ['customer','type','at'] } }
            """;

    static final String PROJECT = """
            { 'schemaVersion': 1, 'key': 'project', 'label': {'zh-CN':'项目','en':'Project'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'people': {'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'参与方','en':'People'}},
                  'items':{'type':'object','properties':{
                    'who': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},
                    'role': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'角色','en':'Role'}}} }}} } } }
            """;

    private MergeForms() {}
}
