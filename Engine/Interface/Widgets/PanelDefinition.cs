using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>A panel as an author wrote it. Its widgets have numbers in the order of the text, containers before what they hold.</summary>
public sealed class PanelDefinition
{
    /// <summary>A panel with more is not for learners; and state is kept for each.</summary>
    public const int MaximumWidgets = 256;
    private readonly List<Widget> _widgets = [];
    private readonly Dictionary<Widget, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbersById = new(StringComparer.Ordinal);

    /// <param name="sizeMeters">Width and height of the whole panel.</param>
    /// <exception cref="ProblemException">Two widgets have the same id, or there are too many.</exception>
    public PanelDefinition(Vector2 sizeMeters, Widget root)
    {
        (SizeMeters, Root) = (sizeMeters, root);
        Number(root);
    }

    public Vector2 SizeMeters { get; }

    public Widget Root { get; }

    /// <summary>True for feedback that an examination does not give: there the panel keeps its titles only.</summary>
    public bool IsForPractice { get; init; }

    public IReadOnlyList<Widget> Widgets => _widgets;

    public int NumberOf(Widget widget) => _numbers[widget];

    /// <summary>The number of the widget with this id, or -1.</summary>
    public int Find(string id) => _numbersById.GetValueOrDefault(id, -1);

    private void Number(Widget widget)
    {
        if (_widgets.Count == MaximumWidgets)
        {
            throw ProblemException.BadInput($"A panel has more than {MaximumWidgets} widgets.", "Split it into two panels, or into tabs with fewer widgets.");
        }

        _numbers.Add(widget, _widgets.Count);
        if (widget.Id.Length > 0 && !_numbersById.TryAdd(widget.Id, _widgets.Count))
        {
            throw ProblemException.BadInput($"Two widgets of a panel have the id '{widget.Id}'.", "Give each widget an id of its own.");
        }

        _widgets.Add(widget);
        if (widget is ContainerWidget container)
        {
            foreach (Widget child in container.Children)
            {
                Number(child);
            }
        }
    }
}
