using VRLab.Core;
using VRLab.Scenarios.Networks;

namespace VRLab.Scenarios.Electrical;

/// <summary>The traction net as a <see cref="LinearNetwork"/>; the chassis is its reference. See <see cref="HighVoltageVehicle"/>.</summary>
public sealed class HighVoltageVehicleModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private const double ContactorSiemens = 1000;
    private const double PlugSiemens = 2000;
    private const double AuxiliarySiemens = 10;
    private const double ProvingSiemens = 1e-3;
    private readonly LinearNetwork _network = new();
    private readonly double[] _inputs = new double[6];
    private readonly int[] _nodes = new int[9];
    private readonly bool _isWelded;
    private readonly double _testerSiemens;
    private readonly int _contactorPlus;
    private readonly int _contactorMinus;
    private readonly int _plug;
    private readonly int _auxiliary;
    private readonly int _auxiliaryInflow;
    private readonly double _auxiliaryAmperes;
    private readonly int _link;
    private readonly int _leakPlus;
    private readonly int[] _testerBetween = new int[81];
    private bool _isClosed;
    private int _connected = -1;
    private double _secondsSinceOpened;

    public HighVoltageVehicleModel(ProcessParameters parameters)
    {
        for (int i = 1; i < _nodes.Length; i++)
        {
            _nodes[i] = (VehiclePoint)i == VehiclePoint.Chassis ? 0 : _network.AddNode();
        }

        (int plugPlus, int plugMinus) = (_network.AddNode(), _network.AddNode());
        double half = parameters["pack-voltage"] / 2;
        AddBattery(plugPlus, NodeOf(VehiclePoint.PackPlus), half, 2 / parameters["cell-resistance"]);
        AddBattery(NodeOf(VehiclePoint.PackMinus), plugMinus, half, 2 / parameters["cell-resistance"]);
        _plug = _network.AddConductance(plugMinus, plugPlus, PlugSiemens);
        _contactorPlus = _network.AddConductance(NodeOf(VehiclePoint.PackPlus), NodeOf(VehiclePoint.LinkPlus), 0);
        _contactorMinus = _network.AddConductance(NodeOf(VehiclePoint.PackMinus), NodeOf(VehiclePoint.LinkMinus), 0);
        _isClosed = parameters.IsSet("initially-on");
        _isWelded = parameters.IsSet("welded-contactor");
        _link = _network.AddStorage(
            NodeOf(VehiclePoint.LinkPlus), NodeOf(VehiclePoint.LinkMinus), parameters["link-capacitance"], _isClosed ? 2 * half : 0);
        _network.AddConductance(NodeOf(VehiclePoint.LinkPlus), NodeOf(VehiclePoint.LinkMinus), 1 / parameters["bleeder-resistance"]);
        _leakPlus = _network.AddConductance(NodeOf(VehiclePoint.LinkPlus), 0, 1 / parameters["isolation-plus"]);
        _network.AddConductance(NodeOf(VehiclePoint.LinkMinus), 0, 1 / parameters["isolation-minus"]);
        _network.AddConductance(NodeOf(VehiclePoint.PackPlus), 0, 1 / parameters["isolation-plus"]);
        _network.AddConductance(NodeOf(VehiclePoint.PackMinus), 0, 1 / parameters["isolation-minus"]);
        _auxiliaryAmperes = parameters["battery-voltage"] * AuxiliarySiemens;
        (_auxiliaryInflow, _auxiliary) = _network.AddHeld(NodeOf(VehiclePoint.TwelveVoltPlus), parameters["battery-voltage"], AuxiliarySiemens);
        _network.AddConductance(NodeOf(VehiclePoint.TwelveVoltPlus), 0, 0.1);
        AddBattery(NodeOf(VehiclePoint.ProvingMinus), NodeOf(VehiclePoint.ProvingPlus), parameters["proving-voltage"], ProvingSiemens);
        _testerSiemens = new VoltageTester(parameters["tester-resistance"]).Siemens;
        AddTesterPlaces();
    }

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        bool hasSupply = IsOn(VehicleInput.TwelveVolt);
        bool isPlugged = IsOn(VehicleInput.ServicePlug);
        _isClosed = hasSupply && isPlugged && IsOn(VehicleInput.Ignition);
        _secondsSinceOpened = _isClosed ? 0 : _secondsSinceOpened + TickSeconds;
        _network.SetConductance(_plug, isPlugged ? PlugSiemens : 0);
        _network.SetConductance(_contactorPlus, _isClosed || _isWelded ? ContactorSiemens : 0);
        _network.SetConductance(_contactorMinus, _isClosed || _isWelded ? ContactorSiemens : 0);
        _network.SetConductance(_auxiliary, hasSupply ? AuxiliarySiemens : 0);
        _network.SetInflow(_auxiliaryInflow, hasSupply ? _auxiliaryAmperes : 0);
        ConnectTester();
        _network.Step(TickSeconds);
    }

    public double Value(int index) => (VehicleQuantity)index switch
    {
        VehicleQuantity.LinkVoltage => _network.StorageDifference(_link),
        VehicleQuantity.TesterReading => Reading,
        VehicleQuantity.ContactorsClosed => _isClosed || _isWelded ? 1 : 0,
        VehicleQuantity.TwelveVoltVoltage => _network[NodeOf(VehiclePoint.TwelveVoltPlus)],
        VehicleQuantity.SecondsSinceOpened => _secondsSinceOpened,
        _ => Math.Abs(_network.FlowThrough(_leakPlus)),
    };

    public void AddToHash(ref StateHash hash)
    {
        _network.AddToHash(ref hash);
        hash.Add(_secondsSinceOpened);
        hash.Add(_isClosed);
    }

    private double Reading
    {
        get
        {
            (int a, int b) = (ProbeAt(VehicleInput.ProbeA), ProbeAt(VehicleInput.ProbeB));
            bool isTouching = a > 0 && b > 0;
            return isTouching ? VoltageTester.Indication(_network[_nodes[a]] - _network[_nodes[b]], IsOn(VehicleInput.TesterWorks)) : 0;
        }
    }

    /// <summary>A battery between two free nodes, as its Norton equivalent.</summary>
    private void AddBattery(int minus, int plus, double volts, double siemens)
    {
        _network.AddConductance(plus, minus, siemens);
        _network.AddInflow(plus, volts * siemens);
        _network.AddInflow(minus, -volts * siemens);
    }

    private void AddTesterPlaces()
    {
        for (int a = 1; a < _nodes.Length; a++)
        {
            for (int b = a + 1; b < _nodes.Length; b++)
            {
                _testerBetween[(a * 9) + b] = _network.AddConductance(_nodes[a], _nodes[b], 0);
            }
        }
    }

    private void ConnectTester()
    {
        (int a, int b) = (ProbeAt(VehicleInput.ProbeA), ProbeAt(VehicleInput.ProbeB));
        int place = a > 0 && b > 0 && a != b ? (Math.Min(a, b) * 9) + Math.Max(a, b) : -1;
        if (place == _connected)
        {
            return;
        }

        if (_connected >= 0)
        {
            _network.SetConductance(_testerBetween[_connected], 0);
        }

        if (place >= 0)
        {
            _network.SetConductance(_testerBetween[place], _testerSiemens);
        }

        _connected = place;
    }

    private int ProbeAt(VehicleInput probe) => Math.Clamp((int)_inputs[(int)probe], 0, _nodes.Length - 1);

    private int NodeOf(VehiclePoint point) => _nodes[(int)point];

    private bool IsOn(VehicleInput input) => _inputs[(int)input] >= 0.5;
}
