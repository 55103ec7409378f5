using VRLab.Core;

namespace VRLab.Scenarios.Electrical;

/// <summary>The feeder as a <see cref="PhasorNetwork"/>, solved anew when something was switched. See <see cref="LowVoltageCabinet"/>.</summary>
public sealed class LowVoltageCabinetModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private const double ClosedSiemens = 2000;
    private const double EarthingSiemens = 500;
    private const double BackFeedOhms = 0.5;
    private const int Points = 11;

    /// <summary>A low-voltage arc's voltage (Cassie's model of a constant one; Browne, "Circuit Interruption", chapter 3).</summary>
    private const double ArcVolts = 120;
    private const double ArcSeconds = 0.05;
    private readonly PhasorNetwork _network;
    private readonly double[] _inputs = [0, 0, 0, 0, 0, 0, 0, 1];
    private readonly double[] _solved = [-1, -1, -1, -1, -1, -1, -1, -1];
    private readonly int[] _nodes = new int[Points];
    private readonly int[] _upper = new int[3];
    private readonly int[] _lower = new int[3];
    private readonly int[] _earthing = new int[3];
    private readonly int[] _backFeed = new int[3];
    private readonly int[] _loads = new int[3];
    private readonly int[] _tester = new int[Points * Points];
    private readonly double _phaseVolts;
    private readonly double _testerSiemens;
    private CircuitBreaker _breaker;
    private double _arcJoules;
    private double _peakFaultAmperes;
    private int _connected = -1;

    public LowVoltageCabinetModel(ProcessParameters parameters)
    {
        _network = new PhasorNetwork(parameters["frequency"]);
        _phaseVolts = parameters["phase-voltage"];
        _breaker = new CircuitBreaker(parameters["breaker-rating"], BreakerCurve.C);
        _testerSiemens = new VoltageTester(parameters["tester-resistance"]).Siemens;
        for (int i = 1; i < Points; i++)
        {
            _nodes[i] = (CabinetPoint)i == CabinetPoint.Earth ? 0 : _network.AddNode();
        }

        _network.AddResistance(NodeOf(CabinetPoint.Neutral), 0, 0.05);
        AddPhases(parameters);
        _network.AddSource(NodeOf(CabinetPoint.ProvingLive), parameters["proving-voltage"], 0, 1000);
        _network.AddResistance(NodeOf(CabinetPoint.ProvingNeutral), 0, 1);
        AddTesterPlaces();
    }

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        if (Input(CabinetInput.Breaker) < 0.2)
        {
            _breaker.Reset();
        }

        double before = LoadAmperes;
        bool opensUnderLoad = IsDisconnectorOpen && _solved[(int)CabinetInput.Disconnector] >= 0.5 && before > 1;
        if (NeedsSolving())
        {
            Solve();
        }

        _arcJoules += opensUnderLoad ? 3 * ArcVolts * before * ArcSeconds : 0;
        AdvanceBreaker();
    }

    public double Value(int index) => (CabinetQuantity)index switch
    {
        CabinetQuantity.BusVoltage => _network.Volts(NodeOf(CabinetPoint.OutgoingL1), NodeOf(CabinetPoint.Neutral)),
        CabinetQuantity.LoadCurrent => LoadAmperes,
        CabinetQuantity.TesterReading => Reading,
        CabinetQuantity.FaultCurrent => _peakFaultAmperes,
        CabinetQuantity.BreakerTripped => _breaker.IsTripped ? 1 : 0,
        _ => _arcJoules,
    };

    public void AddToHash(ref StateHash hash)
    {
        _breaker.AddToHash(ref hash);
        hash.Add(_arcJoules);
        hash.Add(_peakFaultAmperes);
        hash.Add(Value((int)CabinetQuantity.BusVoltage));
    }

    private bool IsBreakerClosed => Input(CabinetInput.Breaker) >= 0.5 && !_breaker.IsTripped;

    private bool IsDisconnectorOpen => Input(CabinetInput.Disconnector) < 0.5;

    private double LoadAmperes => _solved[0] < 0 ? 0 : _network.Amperes(_loads[0]);

    private double Reading
    {
        get
        {
            (int a, int b) = (ProbeAt(CabinetInput.ProbeA), ProbeAt(CabinetInput.ProbeB));
            return a > 0 && b > 0 ? VoltageTester.Indication(_network.Volts(_nodes[a], _nodes[b]), Input(CabinetInput.TesterWorks) >= 0.5) : 0;
        }
    }

    private void AddPhases(ProcessParameters parameters)
    {
        for (int phase = 0; phase < 3; phase++)
        {
            int incoming = NodeOf(CabinetPoint.IncomingL1 + phase);
            int outgoing = NodeOf(CabinetPoint.OutgoingL1 + phase);
            int between = _network.AddNode();
            double angle = -2 * Math.PI * phase / 3;
            _network.AddSource(incoming, _phaseVolts, angle, parameters["source-resistance"]);
            _upper[phase] = _network.AddResistance(incoming, between, double.PositiveInfinity);
            _lower[phase] = _network.AddResistance(between, outgoing, double.PositiveInfinity);
            _loads[phase] = _network.AddWinding(
                outgoing, NodeOf(CabinetPoint.Neutral), parameters["load-resistance"], parameters["load-inductance"]);
            _earthing[phase] = _network.AddResistance(outgoing, 0, double.PositiveInfinity);
            _backFeed[phase] = _network.AddSource(outgoing, 0, angle, double.PositiveInfinity);
        }
    }

    private void AddTesterPlaces()
    {
        for (int a = 1; a < Points; a++)
        {
            for (int b = a + 1; b < Points; b++)
            {
                _tester[(a * Points) + b] = _network.AddResistance(_nodes[a], _nodes[b], double.PositiveInfinity);
            }
        }
    }

    private bool NeedsSolving()
    {
        bool isChanged = false;
        for (int i = 0; i < _inputs.Length; i++)
        {
            double effective = (CabinetInput)i == CabinetInput.Breaker ? (IsBreakerClosed ? 1 : 0) : _inputs[i];
            isChanged |= effective != _solved[i];
            _solved[i] = effective;
        }

        return isChanged;
    }

    private void Solve()
    {
        for (int phase = 0; phase < 3; phase++)
        {
            _network.SetConductance(_upper[phase], IsDisconnectorOpen ? 0 : ClosedSiemens);
            _network.SetConductance(_lower[phase], IsBreakerClosed ? ClosedSiemens : 0);
            _network.SetConductance(_earthing[phase], Input(CabinetInput.Earthing) >= 0.5 ? EarthingSiemens : 0);
            _network.SetOpen(_loads[phase], Input(CabinetInput.Load) < 0.5);
            bool feedsBack = Input(CabinetInput.BackFeed) >= 0.5;
            _network.SetSource(
                _backFeed[phase], feedsBack ? _phaseVolts : 0, -2 * Math.PI * phase / 3, feedsBack ? BackFeedOhms : double.PositiveInfinity);
        }

        ConnectTester();
        if (!_network.Solve())
        {
            throw ProblemException.BadInput("The low-voltage cabinet's circuit has no solution.", "Give its resistances ordinary values.");
        }
    }

    private void AdvanceBreaker()
    {
        double through = IsBreakerClosed && !IsDisconnectorOpen ? _network.Amperes(_lower[0]) : 0;
        bool isEarthed = Input(CabinetInput.Earthing) >= 0.5;
        double fault = isEarthed ? _network.Amperes(_earthing[0]) : 0;
        if (fault > 100)
        {
            _peakFaultAmperes = Math.Max(_peakFaultAmperes, fault);
            _arcJoules += 3 * ArcVolts * fault * TickSeconds;
        }

        _breaker.Advance(through, TickSeconds);
    }

    private void ConnectTester()
    {
        (int a, int b) = (ProbeAt(CabinetInput.ProbeA), ProbeAt(CabinetInput.ProbeB));
        if (_connected >= 0)
        {
            _network.SetConductance(_tester[_connected], 0);
        }

        _connected = a > 0 && b > 0 && a != b ? (Math.Min(a, b) * Points) + Math.Max(a, b) : -1;
        if (_connected >= 0)
        {
            _network.SetConductance(_tester[_connected], _testerSiemens);
        }
    }

    private int ProbeAt(CabinetInput probe) => Math.Clamp((int)_inputs[(int)probe], 0, Points - 1);

    private int NodeOf(CabinetPoint point) => _nodes[(int)point];

    private double Input(CabinetInput input) => _inputs[(int)input];
}
