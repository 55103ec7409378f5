using VRLab.Core;

namespace VRLab.Scenarios.Networks;

/// <summary>
/// Nodes with a potential, joined by conductances and storages and held or fed by sources: what an electrical circuit (volt, ampere,
/// farad) and a thermal one (kelvin, watt, joule per kelvin) have in common. Node 0 is the reference, its potential 0. Nodal analysis
/// (Chua and Lin, "Computer-Aided Analysis of Electronic Circuits", chapter 4); storages advance by the two-stage SDIRK method of second
/// order (Alexander, SIAM J. Numer. Anal. 14 (1977) 1006), L-stable: a time constant far below the step settles instead of ringing. Both
/// stages share one matrix, which is factored anew only when an element changes. Build first, then step; stepping allocates nothing.
/// </summary>
public sealed class LinearNetwork
{
    /// <summary>Leads from each node to the reference, so that a node that hangs free has a potential: a million megaohms.</summary>
    private const double LeakConductance = 1e-12;

    private static readonly double Gamma = 1 - Math.Sqrt(0.5);
    private readonly List<Branch> _conductances = [];
    private readonly List<Branch> _storages = [];
    private readonly List<Branch> _inflows = [];
    private DenseSystem? _system;
    private double _factoredSeconds;
    private bool _isDirty = true;
    private double[] _potentials = [0];
    private double[] _rightSide = [];
    private double[] _differences = [];
    private double[] _stageStart = [];

    private record struct Branch(int From, int To, double Value);

    public int NodeCount { get; private set; } = 1;

    public double this[int node] => _potentials[node];

    public int AddNode()
    {
        _potentials = new double[NodeCount + 1];
        return NodeCount++;
    }

    /// <param name="from">A node.</param>
    /// <param name="to">Another node.</param>
    /// <param name="conductance">Not negative; 0 is an open switch.</param>
    public int AddConductance(int from, int to, double conductance) => Add(_conductances, from, to, conductance);

    /// <summary>A storage (capacitor, heat capacity) between two nodes, charged with <paramref name="initial"/> = potential(from) - potential(to).</summary>
    public int AddStorage(int from, int to, double capacity, double initial)
    {
        Array.Resize(ref _differences, _storages.Count + 1);
        Array.Resize(ref _stageStart, _storages.Count + 1);
        _differences[^1] = initial;
        return Add(_storages, from, to, capacity);
    }

    /// <summary>A source that feeds <paramref name="flow"/> into a node (ampere, watt).</summary>
    public int AddInflow(int node, double flow) => Add(_inflows, node, 0, flow);

    /// <summary>A source of fixed potential behind a small resistance, as Norton's equivalent; returns its two handles.</summary>
    public (int Inflow, int Conductance) AddHeld(int node, double potential, double conductance) =>
        (AddInflow(node, potential * conductance), AddConductance(node, 0, conductance));

    public void SetConductance(int index, double conductance)
    {
        if (_conductances[index].Value != conductance)
        {
            _conductances[index] = _conductances[index] with { Value = conductance };
            _isDirty = true;
        }
    }

    public void SetInflow(int index, double flow) => _inflows[index] = _inflows[index] with { Value = flow };

    /// <summary>What flows through a conductance from its first node to its second.</summary>
    public double FlowThrough(int index)
    {
        Branch branch = _conductances[index];
        return branch.Value * DifferenceAt(branch);
    }

    /// <summary>The difference of potential over a storage.</summary>
    public double StorageDifference(int index) => _differences[index];

    /// <summary>Advances by a step, which should stay the same from call to call.</summary>
    public void Step(double seconds)
    {
        Factor(seconds);
        double perStage = 1 / (Gamma * seconds);
        Array.Copy(_differences, _stageStart, _differences.Length);
        Solve(perStage);
        for (int i = 0; i < _storages.Count; i++)
        {
            _stageStart[i] = _differences[i] + ((1 - Gamma) / Gamma * (DifferenceAt(_storages[i]) - _differences[i]));
        }

        Solve(perStage);
        for (int i = 0; i < _storages.Count; i++)
        {
            _differences[i] = DifferenceAt(_storages[i]);
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        foreach (double difference in _differences)
        {
            hash.Add(difference);
        }
    }

    private static int Add(List<Branch> list, int from, int to, double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        list.Add(new Branch(from, to, value));
        return list.Count - 1;
    }

    private void Factor(double seconds)
    {
        if (_system?.Size != NodeCount - 1)
        {
            _system = new DenseSystem(NodeCount - 1);
            _rightSide = new double[NodeCount - 1];
            _isDirty = true;
        }

        if (!_isDirty && _factoredSeconds == seconds)
        {
            return;
        }

        Assemble(_system, 1 / (Gamma * seconds));
        _isDirty = false;
        _factoredSeconds = seconds;
    }

    private double DifferenceAt(Branch branch) => _potentials[branch.From] - _potentials[branch.To];

    /// <summary>One stage: every storage as a conductance with a source that holds where the stage begins.</summary>
    private void Solve(double perStage)
    {
        Array.Clear(_rightSide);
        foreach (Branch inflow in _inflows)
        {
            Feed(inflow.From, inflow.Value);
        }

        for (int i = 0; i < _storages.Count; i++)
        {
            Branch storage = _storages[i];
            double flow = storage.Value * perStage * _stageStart[i];
            Feed(storage.From, flow);
            Feed(storage.To, -flow);
        }

        _system!.Solve(_rightSide);
        _rightSide.CopyTo(_potentials, 1);
    }

    private void Feed(int node, double flow)
    {
        if (node > 0)
        {
            _rightSide[node - 1] += flow;
        }
    }

    private void Assemble(DenseSystem system, double storagePerSecond)
    {
        system.Clear();
        for (int i = 0; i < system.Size; i++)
        {
            system[i, i] = LeakConductance;
        }

        foreach (Branch branch in _conductances)
        {
            Stamp(system, branch, branch.Value);
        }

        foreach (Branch branch in _storages)
        {
            Stamp(system, branch, branch.Value * storagePerSecond);
        }

        if (!system.Factor())
        {
            throw ProblemException.BadInput("A process network has no solution.", "Give each of its conductances and capacities a finite value.");
        }
    }

    private static void Stamp(DenseSystem system, Branch branch, double value)
    {
        (int from, int to) = (branch.From - 1, branch.To - 1);
        if (from >= 0)
        {
            system[from, from] += value;
        }

        if (to >= 0)
        {
            system[to, to] += value;
        }

        if (from >= 0 && to >= 0)
        {
            system[from, to] -= value;
            system[to, from] -= value;
        }
    }
}
