using VRLab.Core;

namespace VRLab.Scenarios.Fire;

/// <summary>Growth, smoke layer and extinguishing of <see cref="CompartmentFire"/>.</summary>
public sealed class CompartmentFireModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private const double OutWatts = 1500;
    private const double FlareUpFactor = 2.5;

    /// <summary>Embers light it again after carbon dioxide when this long has passed without agent.</summary>
    private const double RekindleSeconds = 8;
    /// <summary>Heat that the fuel holds goes with the flame: a joule taken out lowers the rate by this much a second.</summary>
    private const double KnockDownPerSecond = 0.12;
    private readonly ProcessParameters _parameters;
    private readonly FireClass _class;
    private readonly double _growth;
    private readonly double _doorWidth;
    private readonly double _doorHeight;
    private readonly double _exitWidth;
    private readonly bool _hasCorridor;
    private readonly double[] _inputs = new double[7];
    private SmokeLayer _layer;
    private SmokeLayer _corridor;
    private double _watts;
    private double _agentKilograms;
    private double _burningSeconds;
    private double _secondsOut;
    private bool _isLit;
    private bool _isOut;
    private bool _keepsOut;
    private bool _hasFlaredUp;
    private bool _isShockHazard;

    public CompartmentFireModel(ProcessParameters parameters)
    {
        _parameters = parameters;
        _class = (FireClass)(int)parameters["fire-class"];
        double time = parameters["growth-time"];
        _growth = 1.055e6 / (time * time);
        (_doorWidth, _doorHeight, _exitWidth) = (parameters["door-width"], parameters["door-height"], parameters["corridor-exit-width"]);
        _hasCorridor = parameters["corridor-area"] > 0;
        _layer = new SmokeLayer(parameters["floor-area"], parameters["room-height"], parameters["ambient-temperature"]);
        _corridor = new SmokeLayer(Math.Max(parameters["corridor-area"], 1e-3), parameters["corridor-height"], parameters["ambient-temperature"]);
        _agentKilograms = parameters["agent-mass"];
        Smolder();
    }

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        Ignite();
        double agent = Spray();
        if (_isLit && !_isOut)
        {
            Burn(agent);
        }
        else if (_isOut)
        {
            StayOut(agent);
        }

        Spread(_watts, Input(FireInput.Door), TickSeconds);
    }

    /// <summary>Before the session began it has smoldered behind an open door, as hot as the fire that breaks out of it.</summary>
    private void Smolder()
    {
        const double StepSeconds = 0.1;
        for (int steps = (int)(_parameters["smoke-age"] / StepSeconds); steps > 0; steps--)
        {
            Spread(_parameters["initial-heat"], doorShare: 1, StepSeconds);
        }
    }

    private void Spread(double watts, double doorShare, double seconds)
    {
        SmokeFlow spilled = _layer.Advance(watts, VentThrough(doorShare * _doorWidth, _layer), seconds);
        if (_hasCorridor)
        {
            _corridor.Receive(spilled);
            _corridor.Advance(0, VentThrough(_exitWidth, _corridor), seconds);
        }
    }

    /// <summary>What leaves through a door, as far as the layer hangs below the door's head; kg/s.</summary>
    private double VentThrough(double widthMeters, in SmokeLayer layer) => 0.5 * widthMeters * Math.Max(0, _doorHeight - layer.InterfaceMeters);

    public double Value(int index) => (FireQuantity)index switch
    {
        FireQuantity.HeatRelease => _watts,
        FireQuantity.LayerHeight => _layer.InterfaceMeters,
        FireQuantity.LayerTemperature => _layer.LayerKelvin,
        FireQuantity.Visibility => _layer.VisibilityMeters,
        FireQuantity.AgentLeft => _agentKilograms,
        FireQuantity.Extinguished => _isOut ? 1 : 0,
        FireQuantity.FlareUp => _hasFlaredUp ? 1 : 0,
        FireQuantity.ShockHazard => _isShockHazard ? 1 : 0,
        FireQuantity.CorridorLayerHeight => _corridor.InterfaceMeters,
        FireQuantity.CorridorVisibility => _corridor.VisibilityMeters,
        _ => _burningSeconds,
    };

    public void AddToHash(ref StateHash hash)
    {
        _layer.AddToHash(ref hash);
        _corridor.AddToHash(ref hash);
        hash.Add(_watts);
        hash.Add(_agentKilograms);
        hash.Add(_burningSeconds);
        hash.Add(_secondsOut);
        hash.Add(_isOut);
        hash.Add(_hasFlaredUp);
    }

    private ExtinguishingAgent Agent => (ExtinguishingAgent)(int)Input(FireInput.Agent);

    private void Ignite()
    {
        if (!_isLit && Input(FireInput.Ignited) >= 0.5)
        {
            _isLit = true;
            _watts = _parameters["initial-heat"];
        }
    }

    /// <summary>What leaves the nozzle in this tick, kg.</summary>
    private double Spray()
    {
        if (Input(FireInput.NewExtinguisher) >= 0.5)
        {
            _agentKilograms = _parameters["agent-mass"];
        }

        double sprayed = Agent == ExtinguishingAgent.None
            ? 0
            : Math.Min(_agentKilograms, Input(FireInput.Squeeze) * _parameters["agent-flow"] * TickSeconds);
        _agentKilograms -= sprayed;
        _isShockHazard |= sprayed > 0 && Input(FireInput.Aim) > 0.1 && Input(FireInput.Power) >= 0.5 && AgentEffect.Conducts(Agent);
        return sprayed * Math.Clamp(Input(FireInput.Aim), 0, 1);
    }

    private void Burn(double agent)
    {
        _burningSeconds += TickSeconds;
        double most = MostWatts;
        double age = FireGrowth.AgeSeconds(_growth, _watts) + TickSeconds;
        double grown = FireGrowth.Watts(_growth, age, most);
        if (agent > 0 && AgentEffect.FlaresUp(Agent, _class))
        {
            _watts = _hasFlaredUp ? grown : Math.Min(most, _watts * FlareUpFactor);
            _hasFlaredUp = true;
            return;
        }

        double taken = agent * AgentEffect.JoulesPerKilogram(Agent, _class) * KnockDownPerSecond;
        bool isSmothered = Agent == ExtinguishingAgent.Blanket && Input(FireInput.Aim) >= 0.9 && _watts < 60e3;
        _watts = isSmothered ? 0 : Math.Max(0, grown - taken);
        if (_watts < OutWatts && (agent > 0 || isSmothered))
        {
            (_isOut, _watts, _secondsOut) = (true, 0, 0);
            _keepsOut = AgentEffect.KeepsOut(Agent) || _class != FireClass.Solid;
        }
    }

    private double MostWatts
    {
        get
        {
            double door = Math.Max(0.05, Input(FireInput.Door));
            double vent = FireGrowth.VentilationLimitWatts(door * _parameters["door-width"] * _parameters["door-height"], _parameters["door-height"]);
            return Math.Min(_parameters["most-heat"], vent);
        }
    }

    private void StayOut(double agent)
    {
        _secondsOut = agent > 0 ? 0 : _secondsOut + TickSeconds;
        if (!_keepsOut && _secondsOut > RekindleSeconds)
        {
            (_isOut, _watts) = (false, _parameters["initial-heat"]);
        }
    }

    private double Input(FireInput input) => _inputs[(int)input];
}
