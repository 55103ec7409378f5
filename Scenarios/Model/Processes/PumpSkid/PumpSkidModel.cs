using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>
/// A pump between a pressurized vessel and a header: suction valve, basket strainer, pump, check valve, discharge valve; a vent and
/// drain on the casing; a motor behind a contactor and an isolator. One tick is eight substeps.
/// </summary>
public sealed class PumpSkidModel : IProcessModel
{
    private const double WaterJoulesPerKilogramKelvin = 4186;
    private const int Substeps = 8;
    private const double SubstepSeconds = 1.0 / (SimulationTime.TicksPerSecond * Substeps);
    private const int SettlingTicks = 40 * SimulationTime.TicksPerSecond;
    private readonly double _vaporPascals;
    private readonly double _waterKelvin;
    private readonly double _heatLossWattsPerKelvin;
    private readonly double _density;
    private readonly double _heatCapacityJoulesPerKelvin;
    private readonly double _headerPascals;
    private readonly double _rangeability;
    private readonly double _suctionKvs;
    private readonly double _dischargeKvs;
    private readonly double _lineVolts;
    private readonly bool _startsRunning;
    private readonly PumpCurve _curve;
    private readonly CasingVolume _casing;
    private readonly SkidDrive _drive;
    private readonly double[] _inputs = new double[PumpSkid.InputCount];
    private readonly double _suctionFixedResistance;
    private readonly double _strainerResistance;
    private readonly double _dischargeFixedResistance;
    private readonly double _supplyPascals;
    private readonly double _pascalsPerMeter;
    private PipeBranch _suction;
    private PipeBranch _discharge;
    private double _suctionResistance;
    private double _dischargeResistance;
    private double _temperatureKelvin;
    private bool _isSettled;

    public PumpSkidModel(PumpSkidParameters parameters)
    {
        _vaporPascals = parameters["vapor-pressure"];
        _waterKelvin = parameters["water-temperature"];
        _heatLossWattsPerKelvin = parameters["casing-heat-loss"];
        _density = parameters["water-density"];
        _heatCapacityJoulesPerKelvin = parameters["casing-heat-capacity"];
        _headerPascals = parameters["header-pressure"];
        _rangeability = parameters["valve-rangeability"];
        _suctionKvs = parameters["suction-valve-kvs"];
        _dischargeKvs = parameters["discharge-valve-kvs"];
        _lineVolts = parameters["line-voltage"];
        _startsRunning = parameters["initially-running"] >= 0.5;
        _curve = new PumpCurve(parameters);
        _casing = new CasingVolume(parameters);
        _drive = new SkidDrive(parameters);
        _suctionFixedResistance = FlowResistance.Of(parameters["suction-line-kv"], _density);
        _strainerResistance = FlowResistance.Of(parameters["strainer-kv"], _density);
        _dischargeFixedResistance = FlowResistance.Of(parameters["discharge-line-kv"], _density);
        _supplyPascals = parameters.SupplyPascals;
        _pascalsPerMeter = parameters.PascalsPerMeter;
        _temperatureKelvin = _waterKelvin;
        _suction = new PipeBranch(parameters["pipe-inertance"], hasCheckValve: false);
        _discharge = new PipeBranch(parameters["pipe-inertance"], hasCheckValve: true);
        UpdateResistances();
    }

    public void SetInput(int index, double value)
    {
        if (_inputs[index] != value)
        {
            _inputs[index] = value;
            UpdateResistances();
        }
    }

    /// <summary>The first tick finds the steady state that belongs to the inputs at the start.</summary>
    public void Step()
    {
        if (!_isSettled)
        {
            _isSettled = true;
            _drive.StartRunning(_startsRunning && IsIsolatorOn);
            for (int tick = 0; tick < SettlingTicks; tick++)
            {
                Advance();
            }

            _temperatureKelvin = _waterKelvin;
        }

        Advance();
    }

    public double Value(int index) => (PumpSkidQuantity)index switch
    {
        PumpSkidQuantity.DischargePressure => _casing.Pascals + (_pascalsPerMeter * Math.Max(0, HeadMeters)),
        PumpSkidQuantity.CasingPressure => _casing.Pascals,
        PumpSkidQuantity.Flow => _discharge.Flow,
        PumpSkidQuantity.MotorSpeed => _drive.Speed,
        PumpSkidQuantity.MotorCurrent => _drive.CurrentAmperes,
        PumpSkidQuantity.ShaftPower => ShaftPowerWatts,
        PumpSkidQuantity.NpshMargin => NpshAvailableMeters - NpshRequiredMeters,
        PumpSkidQuantity.Cavitation => 1 - CavitationFactor,
        PumpSkidQuantity.CasingLevel => _casing.Level,
        PumpSkidQuantity.CasingTemperature => _temperatureKelvin,
        PumpSkidQuantity.VentFlow => _casing.VentFlow,
        _ => IsIsolatorOn ? _lineVolts : 0,
    };

    public void AddToHash(ref StateHash hash)
    {
        _casing.AddToHash(ref hash);
        _drive.AddToHash(ref hash);
        hash.Add(_suction.Flow);
        hash.Add(_discharge.Flow);
        hash.Add(_temperatureKelvin);
    }

    private bool IsIsolatorOn => Input(PumpSkidInput.Isolator) >= 0.5;

    /// <summary>Available NPSH (Karassik et al., "Pump Handbook", 4th ed., section 2.1): absolute pressure above the vapor's, as head.</summary>
    private double NpshAvailableMeters =>
        (_casing.Pascals + PumpSkidParameters.AtmospherePascals - _vaporPascals) / _pascalsPerMeter;

    private double NpshRequiredMeters => _curve.NpshRequiredMeters(_discharge.Flow, _drive.Speed);

    /// <summary>Head falls off in proportion once the available NPSH is below the required one.</summary>
    private double CavitationFactor
    {
        get
        {
            double required = NpshRequiredMeters;
            return required <= 1e-9 ? 1 : Math.Clamp(NpshAvailableMeters / required, 0, 1);
        }
    }

    /// <summary>A casing less than 60 % full moves no liquid; from 90 % it works fully.</summary>
    private double Priming => Math.Clamp((_casing.Level - 0.6) / 0.3, 0, 1);

    private double HeadMeters =>
        _curve.HeadMeters(_discharge.Flow, _drive.Speed) * CavitationFactor * Priming;

    private double ShaftPowerWatts => _curve.ShaftPowerWatts(_discharge.Flow, _drive.Speed) * (0.1 + (0.9 * Priming));

    private void Advance()
    {
        _drive.Command(
            isStartPressed: Input(PumpSkidInput.Start) >= 0.5, isStopPressed: Input(PumpSkidInput.Stop) >= 0.5, IsIsolatorOn);
        for (int i = 0; i < Substeps; i++)
        {
            AdvanceSubstep();
        }
    }

    private void AdvanceSubstep()
    {
        double suctionOpening = Input(PumpSkidInput.SuctionValve);
        double dischargeOpening = Input(PumpSkidInput.DischargeValve);
        _suction.Advance(
            _supplyPascals - _casing.Pascals, _suctionResistance, suctionOpening < FlowResistance.ShutOpening, SubstepSeconds);
        double effective = CavitationFactor * Priming;
        double driving = _casing.Pascals + (_pascalsPerMeter * _curve.ShutoffHeadMeters(_drive.Speed) * effective) - _headerPascals;
        _discharge.Advance(
            driving,
            _dischargeResistance + (_pascalsPerMeter * _curve.HeadPerFlowSquared * effective),
            dischargeOpening < FlowResistance.ShutOpening,
            SubstepSeconds);
        _casing.Advance(_suction.Flow, _discharge.Flow, Input(PumpSkidInput.VentValve), Input(PumpSkidInput.StrainerCover), SubstepSeconds);
        _drive.Advance(ShaftPowerWatts, SubstepSeconds);
        AdvanceTemperature();
    }

    /// <summary>What the shaft puts in and the flow does not carry away heats the casing.</summary>
    private void AdvanceTemperature()
    {
        double excess = _temperatureKelvin - _waterKelvin;
        double hydraulic = _pascalsPerMeter * _discharge.Flow * Math.Max(0, HeadMeters);
        double carried = (_heatLossWattsPerKelvin + (_discharge.Flow * _density * WaterJoulesPerKilogramKelvin)) * excess;
        _temperatureKelvin += SubstepSeconds * (ShaftPowerWatts - hydraulic - carried) / _heatCapacityJoulesPerKelvin;
    }

    private void UpdateResistances()
    {
        double suction = ValveKv(_suctionKvs, PumpSkidInput.SuctionValve);
        double discharge = ValveKv(_dischargeKvs, PumpSkidInput.DischargeValve);
        _suctionResistance = _suctionFixedResistance + (Input(PumpSkidInput.Strainer) * _strainerResistance) + FlowResistance.Of(suction, _density);
        _dischargeResistance = _dischargeFixedResistance + FlowResistance.Of(discharge, _density);
    }

    private double ValveKv(double kvs, PumpSkidInput valve) =>
        FlowResistance.ValveKv(kvs, Math.Max(FlowResistance.ShutOpening, Input(valve)), _rangeability);

    private double Input(PumpSkidInput input) => _inputs[(int)input];
}
