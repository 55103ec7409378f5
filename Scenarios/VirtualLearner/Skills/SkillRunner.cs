using System.Collections;

namespace VRLab.VirtualLearner;

/// <summary>
/// Runs a skill tick by tick. A skill is an iterator: <c>yield return null</c> ends the tick, <c>yield return other</c>
/// does another skill first.
/// </summary>
public sealed class SkillRunner
{
    private readonly Stack<IEnumerator> _stack = new();

    public SkillRunner(IEnumerator skill) => _stack.Push(skill);

    public bool IsFinished => _stack.Count == 0;

    public void Advance()
    {
        while (_stack.TryPeek(out IEnumerator? top))
        {
            if (!top.MoveNext())
            {
                _stack.Pop();
            }
            else if (top.Current is IEnumerator inner)
            {
                _stack.Push(inner);
            }
            else
            {
                return;
            }
        }
    }
}
