using VRLab.Core;

namespace VRLab.Scenarios.Fire;

/// <summary>
/// A hot layer under the ceiling of one room: Zukoski's plume m = 0.071 Qc^(1/3) z^(5/3) kg/s with Qc in kW fills it, vents under the ceiling empty it, walls
/// cool it (Zukoski, Fire and Materials 2 (1978) 54; Karlsson and Quintiere, "Enclosure Fire Dynamics", sections 4.3 and 8.2).
/// </summary>
public struct SmokeLayer(double floorSquareMeters, double heightMeters, double ambientKelvin)
{
    private const double AirDensity = 1.2;
    private const double AirJoulesPerKilogramKelvin = 1005;
    private const double ConvectiveShare = 0.7;
    private const double PlumeConstant = 0.071;
    private const double WallWattsPerSquareMeterKelvin = 15;

    /// <summary>
    /// Extinction area per heat released, m²/J: 8700 m² per kilogram of soot (Mulholland and Croarkin, Fire and Materials 24 (2000) 227), 0.05 kg of soot
    /// per kilogram of furniture, 20 MJ/kg.
    /// </summary>
    private const double ExtinctionSquareMetersPerJoule = 8700 * 0.05 / 20e6;
    private double _mass;
    private double _heat;
    private double _smoke;

    /// <summary>From the floor to the layer's lower face.</summary>
    public readonly double InterfaceMeters => heightMeters - Math.Min(heightMeters, VolumeCubicMeters / floorSquareMeters);

    public readonly double LayerKelvin => ambientKelvin + (_mass > 1e-6 ? _heat / (_mass * AirJoulesPerKilogramKelvin) : 0);

    /// <summary>How far an exit sign can be seen in the layer: 8/K for a lighted sign, at most 30 m (Jin).</summary>
    public readonly double VisibilityMeters => Math.Min(30, 8 / Math.Max(_smoke / Math.Max(VolumeCubicMeters, 1e-3), 1e-3));

    private readonly double VolumeCubicMeters => _mass / (AirDensity * ambientKelvin / LayerKelvin);

    public static double PlumeKilogramsPerSecond(double watts, double heightMeters) =>
        PlumeConstant * DetMath.Cbrt(ConvectiveShare * watts / 1000) * DetMath.Pow(Math.Max(heightMeters, 0), 5.0 / 3);

    /// <summary>Takes in what left another room. What the spill entrains on its way is left out: the layer comes thinner and denser than it would.</summary>
    public void Receive(in SmokeFlow flow)
    {
        _mass += flow.Kilograms;
        _heat += flow.Joules;
        _smoke += flow.SquareMeters;
    }

    /// <param name="watts">What burns.</param>
    /// <param name="ventKilogramsPerSecond">What leaves under the ceiling.</param>
    /// <param name="seconds">The step.</param>
    /// <returns>What left in this step.</returns>
    public SmokeFlow Advance(double watts, double ventKilogramsPerSecond, double seconds)
    {
        double entrained = PlumeKilogramsPerSecond(watts, InterfaceMeters) * seconds;
        double left = _mass > 0 ? Math.Min(_mass, ventKilogramsPerSecond * seconds) / _mass : 0;
        var gone = new SmokeFlow(_mass * left, _heat * left, _smoke * left);
        double cooling = WallWattsPerSquareMeterKelvin * floorSquareMeters * (LayerKelvin - ambientKelvin) * seconds;
        _heat = Math.Max(0, (_heat * (1 - left)) + (ConvectiveShare * watts * seconds) - cooling);
        _mass = (_mass * (1 - left)) + entrained;
        _smoke = (_smoke * (1 - left)) + (ExtinctionSquareMetersPerJoule * watts * seconds);
        return gone;
    }

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add(_mass);
        hash.Add(_heat);
        hash.Add(_smoke);
    }
}

/// <summary>Hot gas that goes from one room to the next: its mass, its heat above the air around, and the extinction area of its soot.</summary>
public readonly record struct SmokeFlow(double Kilograms, double Joules, double SquareMeters);
