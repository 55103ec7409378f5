using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>The scenario's panels as the stream tells of them: what is shown where, and how it is set.</summary>
internal sealed class KnownPanels
{
    private readonly List<(SceneObject Item, PanelLogic Logic)> _panels;

    public KnownPanels(Scenario scenario, SessionMirror mirror)
    {
        _panels = [.. scenario.Objects.Where(item => item.Panel is not null).Select(item => (item, new PanelLogic(item.Panel!)))];
        mirror.PanelWasChanged += (_, _, change) => Note(change);
    }

    /// <summary>Null where no panel has a widget of this name.</summary>
    public KnownWidget? Find(ObjectId id)
    {
        foreach ((SceneObject item, PanelLogic logic) in _panels)
        {
            int number = logic.Definition.Find(id.Name);
            if (number >= 0)
            {
                return new KnownWidget(item, logic, number);
            }
        }

        return null;
    }

    private void Note(in PanelChanged change)
    {
        foreach ((SceneObject item, PanelLogic logic) in _panels)
        {
            if (item.Id == change.Panel)
            {
                logic.Apply(change.AsEvent());
            }
        }
    }
}

/// <summary>A widget, on which panel of which object it is, and how it is set now.</summary>
internal sealed record KnownWidget(SceneObject Item, PanelLogic Logic, int Number)
{
    public Widget Widget => Logic.Definition.Widgets[Number];

    /// <summary>0 to 1, as conditions compare it.</summary>
    public double Position => WidgetPositions.Of(Widget, Logic.State.ValueOf(Number), Logic.State.TextOf(Number));

    /// <summary>The row of a list that stands uppermost.</summary>
    public int FirstRow => Logic.State.ScrollOf(Number);

    /// <summary>The keyboard that writes into this field; null where there is none.</summary>
    public KnownWidget? Keyboard
    {
        get
        {
            for (int i = 0; i < Logic.Definition.Widgets.Count; i++)
            {
                if (Logic.Definition.Widgets[i] is KeyboardWidget keyboard && keyboard.Target == Widget.Id)
                {
                    return this with { Number = i };
                }
            }

            return null;
        }
    }

    /// <summary>Where it is on its panel; false while the panel shows another page.</summary>
    public bool TryFindBox(out PanelRectangle box) => Logic.Layout.TryFind(Number, out box);
}
