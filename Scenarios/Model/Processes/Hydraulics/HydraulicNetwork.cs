using VRLab.Core;
using VRLab.Scenarios.Networks;

namespace VRLab.Scenarios.Hydraulics;

/// <summary>
/// Junctions, tanks and reservoirs joined by pipes, valves, check valves and pumps: the quasi-steady flows by the global gradient algorithm
/// (Todini and Pilati, in "Computer Applications in Water Supply", 1988, vol. 1, p. 1), the tanks' levels by explicit steps between.
/// Heads in meters of the liquid over the network's datum, flows in m³/s. Build first; solving and stepping allocate nothing.
/// </summary>
public sealed class HydraulicNetwork(double densityKilogramsPerCubicMeter = 998.2)
{
    public const double GravityMetersPerSecondSquared = 9.80665;
    private const int IterationLimit = 100;

    /// <summary>Flow below which a link's law is made linear, so that its slope never vanishes.</summary>
    private const double LinearFlow = 1e-8;
    private readonly List<Junction> _junctions = [];
    private readonly List<HydraulicLink> _links = [];
    private readonly List<double> _flows = [];
    private DenseSystem? _system;
    private double[] _rightSide = [];

    private record struct Junction(double Head, double Elevation, double Demand, double TankArea, bool IsFixed);

    public double PascalsPerMeter => densityKilogramsPerCubicMeter * GravityMetersPerSecondSquared;

    public int AddJunction(double elevationMeters) => Add(new Junction(elevationMeters, elevationMeters, 0, 0, false));

    /// <summary>A reservoir whose head stays.</summary>
    public int AddReservoir(double headMeters) => Add(new Junction(headMeters, headMeters, 0, 0, true));

    /// <summary>An open tank: its head is the level of its liquid.</summary>
    public int AddTank(double bottomElevationMeters, double areaSquareMeters, double levelMeters) =>
        Add(new Junction(bottomElevationMeters + levelMeters, bottomElevationMeters, 0, areaSquareMeters, true));

    public int AddLink(HydraulicLink link)
    {
        _links.Add(link);
        _flows.Add(link.InitialFlow);
        return _links.Count - 1;
    }

    public void SetLink(int index, HydraulicLink link) => _links[index] = link;

    /// <summary>What is taken out at a junction, m³/s.</summary>
    public void SetDemand(int junction, double flow) => _junctions[junction] = _junctions[junction] with { Demand = flow };

    public void SetHead(int reservoir, double headMeters) => _junctions[reservoir] = _junctions[reservoir] with { Head = headMeters };

    public double HeadMeters(int junction) => _junctions[junction].Head;

    public double Flow(int link) => _flows[link];

    public double LevelMeters(int tank) => _junctions[tank].Head - _junctions[tank].Elevation;

    /// <summary>Gauge pressure at a junction.</summary>
    public double Pascals(int junction) => (_junctions[junction].Head - _junctions[junction].Elevation) * PascalsPerMeter;

    /// <summary>Net positive suction head available at a junction (Karassik et al., "Pump Handbook", 4th ed., section 2.1).</summary>
    public double NpshAvailableMeters(int junction, double vaporPascals, double atmospherePascals = 101325) =>
        ((Pascals(junction) + atmospherePascals) - vaporPascals) / PascalsPerMeter;

    /// <summary>Finds the flows of this moment. Returns the largest imbalance of a junction that was left, in m³/s.</summary>
    public double Solve()
    {
        Prepare();
        double change = double.MaxValue;
        for (int i = 0; i < IterationLimit && change > 1e-12; i++)
        {
            change = Iterate();
        }

        return LargestImbalance();
    }

    /// <summary>Solves, then lets the tanks fill or drain for that long. An empty tank gives nothing more.</summary>
    public void Step(double seconds)
    {
        Solve();
        for (int i = 0; i < _junctions.Count; i++)
        {
            Junction tank = _junctions[i];
            if (tank.TankArea > 0)
            {
                double head = tank.Head + (seconds * (NetInflow(i) - tank.Demand) / tank.TankArea);
                _junctions[i] = tank with { Head = Math.Max(tank.Elevation, head) };
            }
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        foreach (Junction junction in _junctions)
        {
            hash.Add(junction.Head);
        }

        foreach (double flow in _flows)
        {
            hash.Add(flow);
        }
    }

    private int Add(Junction junction)
    {
        _junctions.Add(junction);
        return _junctions.Count - 1;
    }

    private void Prepare()
    {
        if (_system?.Size != _junctions.Count)
        {
            _system = new DenseSystem(_junctions.Count);
            _rightSide = new double[_junctions.Count];
        }
    }

    /// <summary>One Newton step: heads from the linearized links, then each link's flow from its heads.</summary>
    private double Iterate()
    {
        _system!.Clear();
        for (int i = 0; i < _junctions.Count; i++)
        {
            Junction junction = _junctions[i];
            _system[i, i] = junction.IsFixed ? 1 : 1e-15;
            _rightSide[i] = junction.IsFixed ? junction.Head : -junction.Demand;
        }

        for (int i = 0; i < _links.Count; i++)
        {
            Stamp(_links[i], _flows[i]);
        }

        if (!_system.Factor())
        {
            throw ProblemException.BadInput("A hydraulic network has no solution.", "Join each of its junctions to a tank or reservoir.");
        }

        _system.Solve(_rightSide);
        for (int i = 0; i < _junctions.Count; i++)
        {
            _junctions[i] = _junctions[i] with { Head = _junctions[i].IsFixed ? _junctions[i].Head : _rightSide[i] };
        }

        return UpdateFlows();
    }

    private void Stamp(in HydraulicLink link, double flow)
    {
        (double loss, double slope) = LawOf(link, flow);
        double conductance = 1 / slope;
        double offset = flow - (loss * conductance);
        StampNode(link.From, link.To, conductance, -offset);
        StampNode(link.To, link.From, conductance, offset);
    }

    private void StampNode(int node, int other, double conductance, double inflow)
    {
        if (!_junctions[node].IsFixed)
        {
            _system![node, node] += conductance;
            _system[node, other] -= conductance;
            _rightSide[node] += inflow;
        }
    }

    private double UpdateFlows()
    {
        double largest = 0;
        for (int i = 0; i < _links.Count; i++)
        {
            HydraulicLink link = _links[i];
            (double loss, double slope) = LawOf(link, _flows[i]);
            double next = _flows[i] + ((_junctions[link.From].Head - _junctions[link.To].Head - loss) / slope);
            largest = Math.Max(largest, Math.Abs(next - _flows[i]));
            _flows[i] = next;
        }

        return largest;
    }

    /// <summary>A link's head loss at a flow, and its slope; steep where a check valve or an empty tank stands against the flow.</summary>
    private (double Loss, double Slope) LawOf(in HydraulicLink link, double flow)
    {
        double resistance = link.IsBlocked(flow) || IsDry(link, flow) ? HydraulicLink.ShutResistance : link.Resistance;
        double magnitude = Math.Max(Math.Abs(flow), LinearFlow);
        double loss = (resistance * flow * magnitude) + (link.LinearResistance * flow) - link.ShutoffHead;
        return (loss, (2 * resistance * magnitude) + link.LinearResistance + 1e-9);
    }

    private bool IsDry(in HydraulicLink link, double flow)
    {
        Junction source = _junctions[flow > 0 ? link.From : link.To];
        return source.TankArea > 0 && source.Head <= source.Elevation;
    }

    private double NetInflow(int junction)
    {
        double sum = 0;
        for (int i = 0; i < _links.Count; i++)
        {
            sum += _links[i].To == junction ? _flows[i] : 0;
            sum -= _links[i].From == junction ? _flows[i] : 0;
        }

        return sum;
    }

    private double LargestImbalance()
    {
        double largest = 0;
        for (int i = 0; i < _junctions.Count; i++)
        {
            largest = _junctions[i].IsFixed ? largest : Math.Max(largest, Math.Abs(NetInflow(i) - _junctions[i].Demand));
        }

        return largest;
    }
}
