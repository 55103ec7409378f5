using VRLab.Core;

namespace VRLab.Interface;

/// <summary>What learners have set on a panel: a number, a text and a scroll position for each widget.</summary>
public sealed class PanelState
{
    private readonly double[] _values;
    private readonly int[] _scrolls;
    private readonly string[] _texts;

    public PanelState(PanelDefinition definition)
    {
        int count = definition.Widgets.Count;
        (_values, _scrolls, _texts) = (new double[count], new int[count], new string[count]);
        for (int i = 0; i < count; i++)
        {
            _texts[i] = "";
            _values[i] = InitialValueOf(definition.Widgets[i]);
        }
    }

    /// <summary>Counts up with every change.</summary>
    public int Version { get; private set; }

    public double ValueOf(int number) => _values[number];

    public string TextOf(int number) => _texts[number];

    /// <summary>The first item that a list or table shows.</summary>
    public int ScrollOf(int number) => _scrolls[number];

    public void SetValue(int number, double value)
    {
        Version += value == _values[number] ? 0 : 1;
        _values[number] = value;
    }

    public void SetText(int number, string text)
    {
        Version += text == _texts[number] ? 0 : 1;
        _texts[number] = text;
    }

    public void SetScroll(int number, int firstItem)
    {
        Version += firstItem == _scrolls[number] ? 0 : 1;
        _scrolls[number] = firstItem;
    }

    /// <summary>Adds the whole state, in the order of the widgets.</summary>
    public void AddTo(ref StateHash hash)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            hash.Add(_values[i]);
            hash.Add(_scrolls[i]);
            hash.Add(_texts[i]);
        }
    }

    private static double InitialValueOf(Widget widget) => widget switch
    {
        ToggleWidget toggle => toggle.Initially ? 1.0 : 0.0,
        ChoiceWidget choice => choice.Initially,
        SliderWidget slider => Math.Clamp(slider.Initially, slider.Minimum, slider.Maximum),
        ListWidget list => list.Initially,
        _ => 0.0,
    };
}
