using VRLab.Core;

namespace VRLab.Scenarios.Tests.Processes;

/// <summary>A process model by the names of its inputs and quantities.</summary>
internal sealed class ModelBench
{
    private readonly ProcessModelKind _kind;
    private readonly List<string> _inputs;

    public ModelBench(string kind, params (string Name, double Value)[] parameters)
    {
        _kind = ProcessModels.Find(kind);
        _inputs = [.. _kind.Inputs];
        Model = _kind.Create(parameters.ToDictionary(entry => entry.Name, entry => entry.Value));
    }

    public IProcessModel Model { get; }

    public double this[string quantity] => Model.Value(_kind.IndexOf(new QuantityId(quantity)));

    public ModelBench Set(string input, double value)
    {
        Model.SetInput(_inputs.IndexOf(input), value);
        return this;
    }

    public ModelBench Press(string input)
    {
        Set(input, 1).Ticks(1);
        return Set(input, 0);
    }

    public ModelBench Run(double seconds) => Ticks((int)Math.Round(seconds * SimulationTime.TicksPerSecond));

    public ModelBench Ticks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Model.Step();
        }

        return this;
    }
}
