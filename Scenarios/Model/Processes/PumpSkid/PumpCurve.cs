namespace VRLab.Scenarios.Pumping;

/// <summary>
/// A centrifugal pump's head, power and NPSH required over flow and speed: parabolas through the shut-off and the rated point, moved
/// with speed by the affinity laws (Karassik et al., "Pump Handbook", 4th ed., section 2.1: Q ~ n, H ~ n², P ~ n³).
/// </summary>
public readonly struct PumpCurve
{
    private readonly double _curveSpeed;
    private readonly double _shutoffHead;
    private readonly double _headPerFlowSquared;
    private readonly double _shutoffPower;
    private readonly double _powerPerFlow;
    private readonly double _shutoffNpsh;
    private readonly double _npshPerFlowSquared;

    public PumpCurve(PumpSkidParameters parameters)
    {
        double flow = parameters["rated-flow"];
        _curveSpeed = parameters["curve-speed"];
        _shutoffHead = parameters["shutoff-head"];
        _headPerFlowSquared = (_shutoffHead - parameters["rated-head"]) / (flow * flow);
        _shutoffPower = parameters["shutoff-power"];
        _powerPerFlow = (parameters["rated-power"] - _shutoffPower) / flow;
        _shutoffNpsh = parameters["shutoff-npsh"];
        _npshPerFlowSquared = (parameters["rated-npsh"] - _shutoffNpsh) / (flow * flow);
    }

    /// <summary>Falls with the square of flow at any speed: H = H0 (n/n0)² - k Q².</summary>
    public double HeadPerFlowSquared => _headPerFlowSquared;

    public double ShutoffHeadMeters(double speed) => _shutoffHead * Square(speed / _curveSpeed);

    public double HeadMeters(double flow, double speed) => ShutoffHeadMeters(speed) - (_headPerFlowSquared * flow * flow);

    /// <summary>Shaft power: P = P0 (n/n0)³ + c Q (n/n0)².</summary>
    public double ShaftPowerWatts(double flow, double speed)
    {
        double ratio = speed / _curveSpeed;
        return ((_shutoffPower * ratio) + (_powerPerFlow * flow)) * ratio * ratio;
    }

    public double NpshRequiredMeters(double flow, double speed) =>
        (_shutoffNpsh * Square(speed / _curveSpeed)) + (_npshPerFlowSquared * flow * flow);

    private static double Square(double value) => value * value;
}
