import { css } from 'lit';

/** A lesson that is still loading or could not be loaded. */
export const stateStyles = css`
  .skeleton {
    animation: breathe 1.6s ease-in-out infinite alternate;
    background: var(--my-surface-2);
    border-radius: 6px;
    height: 1.05rem;
    margin-block: 0.5rem;
  }
  .skeleton.h1 {
    height: 2.25rem;
    margin-block: 1rem 1.5rem;
    width: 70%;
  }
  .skeleton.card {
    border-radius: var(--my-radius-l, 16px);
    height: 12rem;
    margin-block: 2rem;
  }
  .skeleton.short {
    width: 60%;
  }
  .figure-room {
    border-radius: var(--my-radius-l, 16px);
    height: 480px;
  }
  .item-room {
    height: 180px;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  .failure {
    display: grid;
    gap: 14px;
    justify-items: start;
    margin: 12vh auto 0;
    max-width: 34rem;
    padding: 0 16px;
  }
  .failure h1 {
    font-size: 1.5rem;
  }
  .failure ul {
    display: grid;
    gap: 8px;
    list-style: none;
    padding: 0;
  }
  .failure li a {
    display: inline-block;
    font-weight: 600;
    padding-block: 4px;
  }
`;
