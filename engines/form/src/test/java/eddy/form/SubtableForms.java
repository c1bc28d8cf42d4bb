package eddy.form;

/** An order with its lines, and the products they are of. */
final class SubtableForms {

    static final String PRODUCT = """
            { 'schemaVersion': 1, 'key': 'product', 'label': {'zh-CN':'产品','en':'Product'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'sold': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'售出','en':'Sold'},
                  'aggregate':'sum','field':'quantity','over':{'table':'order.lines','link':'product'}}} } } }
            """;

    static final String ORDER = """
            { 'schemaVersion': 1, 'key': 'order', 'label': {'zh-CN':'订单','en':'Order'}, 'titleField': 'number',
              'schema': { 'type': 'object', 'properties': {
                'number': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'单号','en':'Number'}}},
                'note': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'备注','en':'Note'}}},
                'lines': {'type':'array','maxItems':3,'x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},
                  'items': {'type':'object','required':['item'],'properties':{
                    'item': {'type':'string','maxLength':20,'x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},
                    'quantity': {'type':'integer','minimum':1,'x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}},
                    'price': {'type':'number','x-eddy':{'type':'money','label':{'zh-CN':'单价','en':'Price'}}},
                    'amount': {'readOnly':true,'x-eddy':{'type':'formula','label':{'zh-CN':'金额','en':'Amount'},'formula':'quantity * price'}},
                    'product': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'产品','en':'Product'},'form':'product'}} }}},
                'total': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'合计','en':'Total'},
                  'aggregate':'sum','field':'amount','over':{'table':'order.lines','link':'parent'}}},
                'large': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'大额行','en':'Large lines'},
                  'aggregate':'count','over':{'table':'order.lines','link':'parent',
                    'where':{'left':{'field':'amount'},'op':'ge','right':{'value':100}}}}} },
                'required': ['number'] } }
            """;

    private SubtableForms() {}
}
