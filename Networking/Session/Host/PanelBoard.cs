using VRLab.Core;
using VRLab.Interface;
using VRLab.Runtime;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// The panels of a session: turns the world's pointers into what participants do to widgets, tells the scenario as if widgets were
/// controls and buttons, and writes it into the stream. A tick allocates nothing but texts that somebody writes.
/// </summary>
internal sealed class PanelBoard
{
    /// <summary>Left and right hand of four participants.</summary>
    private const int PointersOfAll = PanelLogic.MaximumPointers;
    private readonly World _world;
    private readonly IStreamSink _sink;
    private readonly List<HungPanel> _panels = [];
    private readonly List<PanelEvent> _events = new(16);
    private readonly WidgetPointer[] _pointers = new WidgetPointer[PointersOfAll];
    private readonly PanelPointer[] _met = new PanelPointer[PointersOfAll];

    public PanelBoard(Scenario scenario, World world, IStreamSink sink)
    {
        (_world, _sink) = (world, sink);
        foreach (SceneObject item in scenario.Objects)
        {
            if (item.Panel is { } definition)
            {
                var panel = new HungPanel(item.Id, new PanelLogic(definition));
                _panels.Add(panel);
                AddWidgets(panel);
            }
        }
    }

    public void Step(long tick)
    {
        for (int i = 0; i < _panels.Count; i++)
        {
            HungPanel panel = _panels[i];
            Gather(panel.Id);
            _events.Clear();
            panel.Logic.Step(_pointers, SimulationTime.TimestepSeconds, _events);
            for (int e = 0; e < _events.Count; e++)
            {
                Tell(tick, panel, _events[e]);
            }

            RecordPointers(tick, panel);
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        for (int i = 0; i < _panels.Count; i++)
        {
            _panels[i].Logic.AddTo(ref hash);
        }
    }

    private void AddWidgets(HungPanel panel)
    {
        for (int number = 0; number < panel.Logic.Definition.Widgets.Count; number++)
        {
            panel.WidgetIds.Add(new ObjectId(panel.Logic.Definition.Widgets[number].Id));
            if (panel.WidgetIds[number].Name.Length > 0)
            {
                _world.AddWidget(panel.WidgetIds[number], panel.PositionOf(number));
            }
        }
    }

    /// <summary>The pointers at one panel; each hand of each participant has its place.</summary>
    private void Gather(ObjectId panel)
    {
        Array.Clear(_pointers);
        foreach (ref readonly PanelPointer met in _world.PanelPointers)
        {
            int place = ((met.Participant.Value - 1) * 2) + (met.Hand == Hand.Right ? 1 : 0);
            if (met.Panel == panel && place >= 0 && place < PointersOfAll)
            {
                // A dwell that is done presses for one tick in the world's terms; here each part has a dwell of its own.
                bool isPressed = met.IsPressed && !(met.Kind == PointerKind.Dwell && met.DwellShare >= 1f);
                _pointers[place] = new WidgetPointer(met.Kind, met.PositionMeters, true, isPressed);
                _met[place] = met;
            }
        }
    }

    private void Tell(long tick, HungPanel panel, in PanelEvent happened)
    {
        PanelPointer by = _met[happened.Pointer];
        PanelChangeKind? change = happened.Kind switch
        {
            PanelEventKind.Activated => PanelChangeKind.Activated,
            PanelEventKind.ValueChanged => PanelChangeKind.Value,
            PanelEventKind.TextChanged => PanelChangeKind.Text,
            PanelEventKind.Scrolled => PanelChangeKind.Scroll,
            PanelEventKind.TextEntered => PanelChangeKind.Entered,
            _ => null,
        };
        if (change is { } written)
        {
            _sink.Write(tick, by.Participant, new PanelChanged(panel.Id, happened.Widget, written, happened.Value, happened.Text));
            TellScenario(panel, happened, by);
        }

        if (happened.Kind is PanelEventKind.Hovered or PanelEventKind.Pressed)
        {
            bool isPress = happened.Kind == PanelEventKind.Pressed;
            _sink.Write(tick, by.Participant, new HapticPulsed(by.Hand, isPress ? 0.5f : 0.12f, isPress ? 0.02f : 0.01f));
        }
    }

    private void TellScenario(HungPanel panel, in PanelEvent happened, in PanelPointer by)
    {
        ObjectId widget = panel.WidgetIds[happened.Widget];
        if (widget.Name.Length == 0)
        {
            return;
        }

        if (happened.Kind is PanelEventKind.Activated or PanelEventKind.TextEntered)
        {
            _world.PressWidget(widget, by.Participant, by.Hand);
        }
        else
        {
            _world.SetWidget(widget, panel.PositionOf(happened.Widget), by.Participant);
        }
    }

    private void RecordPointers(long tick, HungPanel panel)
    {
        for (int i = 0; i < PointersOfAll; i++)
        {
            ref readonly PointerMemory memory = ref panel.Logic.PointerAt(i);
            var shown = new ShownPointer(memory.Widget, memory.Part, memory.HeldWidget >= 0);
            if (shown != panel.Shown[i])
            {
                panel.Shown[i] = shown;
                _sink.Write(tick, _met[i].Participant, new PanelPointed(panel.Id, i, _met[i].Kind, shown.Widget, shown.Part, shown.IsHeld));
            }
        }
    }

    private readonly record struct ShownPointer(int Widget, int Part, bool IsHeld);

    private sealed class HungPanel(ObjectId id, PanelLogic logic)
    {
        public ObjectId Id => id;

        public PanelLogic Logic => logic;

        public List<ObjectId> WidgetIds { get; } = [];

        public ShownPointer[] Shown { get; } = NothingShown();

        /// <summary>A widget's value as conditions compare it: 0 to 1 from its lowest to its highest.</summary>
        public double PositionOf(int number) => WidgetPositions.Of(logic.Definition.Widgets[number], logic.State.ValueOf(number), logic.State.TextOf(number));

        private static ShownPointer[] NothingShown()
        {
            var shown = new ShownPointer[PointersOfAll];
            Array.Fill(shown, new ShownPointer(-1, WidgetParts.None, false));
            return shown;
        }
    }
}
