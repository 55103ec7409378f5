using VRLab.Core;
using VRLab.Scenarios.Networks;

namespace VRLab.Scenarios.Electrical;

/// <summary>
/// An alternating-current circuit in its steady state: nodal analysis with complex admittances (Chapman, "Electric Machinery
/// Fundamentals", 5th ed., appendix A for the three-phase conventions). Potentials are effective values to node 0. The complex system
/// is solved as a real one of twice the size. Allocates only while it is built; solve after changing an element.
/// </summary>
public sealed class PhasorNetwork(double frequencyHertz)
{
    private const double LeakSiemens = 1e-12;
    private readonly List<Element> _elements = [];
    private readonly List<Source> _sources = [];
    private readonly double _angularFrequency = 2 * Math.PI * frequencyHertz;
    private DenseSystem? _system;
    private double[] _solution = [];

    private record struct Element(int From, int To, double Conductance, double Susceptance, bool IsOpen = false);

    private record struct Source(int Node, double Real, double Imaginary, double Conductance);

    public int NodeCount { get; private set; } = 1;

    public int AddNode() => NodeCount++;

    public int AddResistance(int from, int to, double ohms) => Add(new Element(from, to, 1 / ohms, 0));

    /// <summary>A resistance and an inductance in series: a winding.</summary>
    public int AddWinding(int from, int to, double ohms, double henries)
    {
        double reactance = _angularFrequency * henries;
        double square = (ohms * ohms) + (reactance * reactance);
        return Add(new Element(from, to, ohms / square, -reactance / square));
    }

    /// <summary>A source of effective voltage and phase behind its inner resistance, from the reference to a node.</summary>
    public int AddSource(int node, double volts, double phaseRadians, double innerOhms)
    {
        _sources.Add(default);
        _sources[^1] = SourceAt(node, volts, phaseRadians, innerOhms);
        return _sources.Count - 1;
    }

    public void SetSource(int index, double volts, double phaseRadians, double innerOhms) =>
        _sources[index] = SourceAt(_sources[index].Node, volts, phaseRadians, innerOhms);

    /// <summary>Opens (0 S) or sets an element that was added as a resistance.</summary>
    public void SetConductance(int index, double siemens) => _elements[index] = _elements[index] with { Conductance = siemens };

    /// <summary>Takes an element out of the circuit, or puts it back as it was added.</summary>
    public void SetOpen(int index, bool isOpen) => _elements[index] = _elements[index] with { IsOpen = isOpen };

    /// <summary>False where the circuit has no solution.</summary>
    public bool Solve()
    {
        int nodes = NodeCount - 1;
        if (_system?.Size != 2 * nodes)
        {
            _system = new DenseSystem(2 * nodes);
            _solution = new double[2 * nodes];
        }

        _system.Clear();
        Array.Clear(_solution);
        for (int i = 0; i < 2 * nodes; i++)
        {
            _system[i, i] = LeakSiemens;
        }

        foreach (Element element in _elements)
        {
            Stamp(element);
        }

        foreach (Source source in _sources)
        {
            Stamp(new Element(source.Node, 0, source.Conductance, 0));
            _solution[source.Node - 1] += source.Real * source.Conductance;
            _solution[nodes + source.Node - 1] += source.Imaginary * source.Conductance;
        }

        bool isSolved = _system.Factor();
        if (isSolved)
        {
            _system.Solve(_solution);
        }

        return isSolved;
    }

    /// <summary>The effective voltage between two nodes of the last solution.</summary>
    public double Volts(int from, int to)
    {
        double real = RealOf(from) - RealOf(to);
        double imaginary = ImaginaryOf(from) - ImaginaryOf(to);
        return Math.Sqrt((real * real) + (imaginary * imaginary));
    }

    /// <summary>The effective current through an element.</summary>
    public double Amperes(int index)
    {
        Element element = _elements[index];
        return element.IsOpen ? 0 : Volts(element.From, element.To)
            * Math.Sqrt((element.Conductance * element.Conductance) + (element.Susceptance * element.Susceptance));
    }

    private static Source SourceAt(int node, double volts, double phaseRadians, double innerOhms)
    {
        DetMath.SinCos(phaseRadians, out double sine, out double cosine);
        return new Source(node, volts * cosine, volts * sine, 1 / innerOhms);
    }

    private int Add(Element element)
    {
        _elements.Add(element);
        return _elements.Count - 1;
    }

    private double RealOf(int node) => node == 0 ? 0 : _solution[node - 1];

    private double ImaginaryOf(int node) => node == 0 ? 0 : _solution[NodeCount - 1 + node - 1];

    private void Stamp(Element element)
    {
        if (element.IsOpen)
        {
            return;
        }

        StampAt(element.From, element.From, element.Conductance, element.Susceptance);
        StampAt(element.To, element.To, element.Conductance, element.Susceptance);
        StampAt(element.From, element.To, -element.Conductance, -element.Susceptance);
        StampAt(element.To, element.From, -element.Conductance, -element.Susceptance);
    }

    private void StampAt(int row, int column, double conductance, double susceptance)
    {
        if (row == 0 || column == 0)
        {
            return;
        }

        int nodes = NodeCount - 1;
        (int r, int c) = (row - 1, column - 1);
        _system![r, c] += conductance;
        _system[r, nodes + c] -= susceptance;
        _system[nodes + r, c] += susceptance;
        _system[nodes + r, nodes + c] += conductance;
    }
}
