using VRLab.Core;
using VRLab.Scenarios.Networks;

namespace VRLab.Scenarios.Thermal;

/// <summary>
/// Bodies of one temperature each, joined by thermal conductances and heated by sources: the lumped-capacity model of Incropera et al.,
/// "Fundamentals of Heat and Mass Transfer", 7th ed., chapter 5. Temperatures in kelvin; node 0 of the network is the surroundings.
/// </summary>
public sealed class ThermalNetwork(double ambientKelvin)
{
    private readonly LinearNetwork _network = new();

    /// <summary>A body with its heat capacity in J/K.</summary>
    public int AddBody(double joulesPerKelvin, double initialKelvin)
    {
        int node = _network.AddNode();
        _network.AddStorage(node, 0, joulesPerKelvin, initialKelvin - ambientKelvin);
        return node;
    }

    /// <summary>A conductance in W/K between two bodies; body 0 is the surroundings.</summary>
    public int Join(int body, int other, double wattsPerKelvin) => _network.AddConductance(body, other, wattsPerKelvin);

    public int AddHeater(int body, double watts) => _network.AddInflow(body, watts);

    public void SetHeater(int heater, double watts) => _network.SetInflow(heater, watts);

    public void SetConductance(int joint, double wattsPerKelvin) => _network.SetConductance(joint, wattsPerKelvin);

    /// <summary>Of the last step.</summary>
    public double Kelvin(int body) => _network[body] + ambientKelvin;

    public double HeatFlowWatts(int joint) => _network.FlowThrough(joint);

    public void Step(double seconds) => _network.Step(seconds);

    public void AddToHash(ref StateHash hash) => _network.AddToHash(ref hash);
}
