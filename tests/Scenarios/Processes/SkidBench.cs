using VRLab.Core;
using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios.Tests.Processes;

/// <summary>A pump skid on a test bench: inputs by name, quantities by name, time in seconds.</summary>
internal sealed class SkidBench
{
    private readonly IProcessModel _model;

    public SkidBench(params (string Name, double Value)[] parameters)
    {
        Dictionary<string, double> values = PumpSkidParameters.Known.ToDictionary(known => known.Name, known => known.Default);
        foreach ((string name, double value) in parameters)
        {
            values[name] = value;
        }

        Parameters = new PumpSkidParameters(values);
        _model = PumpSkid.Kind.Create(values);
        Set(PumpSkidInput.SuctionValve, 1);
        Set(PumpSkidInput.DischargeValve, 1);
        Set(PumpSkidInput.Strainer, 1);
        Set(PumpSkidInput.Isolator, 1);
    }

    public PumpSkidParameters Parameters { get; }

    public double this[PumpSkidQuantity quantity] => _model.Value((int)quantity);

    public SkidBench Set(PumpSkidInput input, double value)
    {
        _model.SetInput((int)input, value);
        return this;
    }

    public SkidBench Run(double seconds)
    {
        for (long i = SimulationTime.TicksFrom(seconds); i > 0; i--)
        {
            _model.Step();
        }

        return this;
    }

    public SkidBench Press(PumpSkidInput button) => Set(button, 1).Run(SimulationTime.TimestepSeconds).Set(button, 0);

    public ulong Hash()
    {
        var hash = new StateHash();
        _model.AddToHash(ref hash);
        return hash.Value;
    }
}
