using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    /// <summary>How far a fingertip goes through a panel, and from where it comes.</summary>
    private const float ThroughPanelMeters = 0.012f;
    private const float BeforePanelMeters = 0.09f;

    /// <summary>Writes a letter, whichever.</summary>
    private const int LetterKey = 10;

    /// <summary>Sets a widget to a position from 0 to 1, as conditions compare it.</summary>
    private IEnumerator SetWidget(KnownWidget known, double position) => known.Widget switch
    {
        ToggleWidget or TextFieldWidget when known.Position < 0.5 == position < 0.5 => Pause(0.0),
        ToggleWidget => PokePart(known, 0),
        TextFieldWidget => PressKey(known, position < 0.5 ? KeyboardLayout.ClearKey : LetterKey),
        ChoiceWidget choice => PokePart(known, (int)Math.Round(position * (choice.Options.Count - 1))),
        TabsWidget tabs => PokePart(known, (int)Math.Round(position * (tabs.Titles.Count - 1))),
        ListWidget list => PokeRow(known, (int)Math.Round(position * list.Items.Count) - 1),
        SliderWidget => PokeTrack(known, (float)position),
        _ => Fail($"'{known.Widget.Id}' cannot be set by hand"),
    };

    /// <summary>Presses a button, or writes something into a field and enters it.</summary>
    private IEnumerator PressWidget(KnownWidget known)
    {
        if (known.Widget is not TextFieldWidget)
        {
            yield return PokePart(known, 0);
            yield break;
        }

        yield return SetWidget(known, 1);
        yield return PressKey(known, KeyboardLayout.EnterKey);
    }

    private IEnumerator PokePart(KnownWidget known, int part) =>
        known.TryFindBox(out PanelRectangle box) ? PokeAt(known, WidgetParts.BoxOf(known.Widget, box, part).Center) : FailUnseen(known);

    private IEnumerator PokeTrack(KnownWidget known, float position)
    {
        if (!known.TryFindBox(out PanelRectangle box))
        {
            return FailUnseen(known);
        }

        PanelRectangle track = WidgetParts.SliderPart(box, WidgetParts.SliderTrack).Inset(PanelMetrics.SliderKnobMeters, 0f);
        return PokeAt(known, new Vector2(track.Left + (position * track.Width), track.Center.Y));
    }

    /// <summary>Scrolls until the row is in sight, and chooses it; a list cannot be brought back to none chosen.</summary>
    private IEnumerator PokeRow(KnownWidget known, int row)
    {
        if (row < 0 || !known.TryFindBox(out PanelRectangle box))
        {
            yield return row < 0 ? Fail($"nothing can be unchosen in the list '{known.Widget.Id}'") : FailUnseen(known);
            yield break;
        }

        int visible = WidgetParts.RowsOf(box, PanelMetrics.RowMeters);
        for (int last = -1; row < known.FirstRow || row >= known.FirstRow + visible;)
        {
            if (known.FirstRow == last)
            {
                yield return Fail($"the list '{known.Widget.Id}' does not scroll to its row {row + 1}");
                yield break;
            }

            last = known.FirstRow;
            yield return PokeAt(known, WidgetParts.ScrollPart(box, row < last ? WidgetParts.ScrollUp : WidgetParts.ScrollDown).Center);
        }

        yield return PokeAt(known, new Vector2(box.Center.X, box.Top - ((row - known.FirstRow + 0.5f) * PanelMetrics.RowMeters)));
    }

    /// <summary>On the keyboard that writes into the field.</summary>
    private IEnumerator PressKey(KnownWidget field, int key) =>
        field.Keyboard is { } keyboard ? PokePart(keyboard, key) : Fail($"no keyboard writes into '{field.Widget.Id}'");

    /// <summary>Stands before the panel and pokes this point of it.</summary>
    private IEnumerator PokeAt(KnownWidget known, Vector2 pointOnPanel)
    {
        Pose worldFromPanel = known.Item.WorldFromObject * _geometryOf(known.Item.Id).ObjectFromPanel;
        Vector3 point = worldFromPanel.TransformPoint(new Vector3(pointOnPanel, 0f));
        Vector3 outward = worldFromPanel.TransformDirection(Vector3.UnitZ);
        yield return FreeHand();
        yield return StandNear(point, outward);
        yield return PokeThrough(point, outward, BeforePanelMeters, ThroughPanelMeters);
    }

    private IEnumerator FailUnseen(KnownWidget known) => Fail($"the panel '{known.Item.Id}' does not show '{known.Widget.Id}' now");

    private IEnumerator Fail(string what)
    {
        Failed(what);
        yield break;
    }
}
