package eddy.form;

/** Two forms that compute from each other. */
final class ComputedForms {

    static final String CUSTOMER = """
            { 'schemaVersion': 1, 'key': 'customer', 'label': {'zh-CN':'客户','en':'Customer'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'bonus': {'type':'number','x-eddy':{'type':'decimal','label':{'zh-CN':'奖励','en':'Bonus'}}},
                'since': {'type':'string','format':'date','x-eddy':{'type':'date','label':{'zh-CN':'起始','en':'Since'}}},
                'orders': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'订单数','en':'Orders'},
                  'aggregate':'count','over':{'table':'order','link':'customer'}}},
                'total': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'总额','en':'Total'},
                  'aggregate':'sum','field':'amount','over':{'table':'order','link':'customer'}}},
                'paid': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'已付','en':'Paid'},
                  'aggregate':'sum','field':'amount','over':{'table':'order','link':'customer',
                    'where':{'left':{'field':'state'},'op':'eq','right':{'value':'paid'}}}}},
                'last_order_at': {'type':'string','format':'date-time','x-eddy':{'type':'rollup','label':{'zh-CN':'最近','en':'Last'},
                  'aggregate':'max','field':'at','over':{'table':'order','link':'customer'}}},
                'last_amount': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'最近金额','en':'Last amount'},
                  'aggregate':'last','field':'amount','over':{'table':'order','link':'customer','on':'at'}}},
                'week': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'近一周','en':'Week'},
                  'aggregate':'count','over':{'table':'order','link':'customer','on':'at','within':{'days':7}}}},
                'month': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'本月','en':'Month'},
                  'aggregate':'count','over':{'table':'order','link':'customer','on':'at','this':'month'}}},
                'grade': {'type':'string','x-eddy':{'type':'formula','label':{'zh-CN':'等级','en':'Grade'},'result':'text',
                  'formula':'if average > 150 then \\"A\\" else \\"B\\"'}},
                'average': {'type':'number','x-eddy':{'type':'formula','label':{'zh-CN':'均值','en':'Average'},
                  'formula':'if orders > 0 then (total + get or else(bonus, 0)) / orders else null'}},
                'days': {'type':'number','x-eddy':{'type':'formula','label':{'zh-CN':'天数','en':'Days'},
                  'formula':'(today() - since) / duration(\\"P1D\\")'}} },
                'required': ['name'] } }
            """;

    static final String ORDER = """
            { 'schemaVersion': 1, 'key': 'order', 'label': {'zh-CN':'订单','en':'Order'}, 'titleField': 'number',
              'uniqueKey': 'number',
              'schema': { 'type': 'object', 'properties': {
                'number': {'type':'string','x-eddy':{'type':'serial','label':{'zh-CN':'单号','en':'Number'},
                  'prefix':'SO-','restart':'month','digits':3}},
                'customer': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},
                'customer_name': {'type':'string','x-eddy':{'type':'lookup','label':{'zh-CN':'客户名','en':'Customer name'},
                  'link':'customer','field':'name'}},
                'amount': {'type':'number','minimum':0,'x-eddy':{'type':'money','label':{'zh-CN':'金额','en':'Amount'}}},
                'state': {'type':'string','enum':['open','paid'],'x-eddy':{'type':'choice','label':{'zh-CN':'状态','en':'State'},
                  'options':[{'value':'open','label':{'zh-CN':'未付','en':'Open'}},{'value':'paid','label':{'zh-CN':'已付','en':'Paid'}}]}},
                'at': {'type':'string','format':'date-time','x-eddy':{'type':'datetime','label':{'zh-CN':'时间','en':'At'}}} } } }
            """;

    private ComputedForms() {}
}
